import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { NodeFileSystem } from '../../server/src/node/node-file-system';
import { pooledFiles } from '../../server/src/node/pooled-files';
import { ResponsiveFileSystem } from '../../server/src/node/responsive-file-system';
import type { FileSystem } from '../../server/src/workspace/file-system';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const IMPLEMENTATIONS: Readonly<Record<string, () => FileSystem>> = {
  'the command line': () => new NodeFileSystem(),
  'the language server': () => new ResponsiveFileSystem(),
  "Node's thread pool": () => pooledFiles,
};

for (const [name, make] of Object.entries(IMPLEMENTATIONS)) {
  describe(`the file system of ${name}`, () => {
    behavesAsFileSystem(make);
  });
}

function behavesAsFileSystem(make: () => FileSystem): void {
  let directory: TemporaryDirectory;
  let fileSystem: FileSystem;

  beforeEach(() => {
    directory = temporaryDirectory();
    fileSystem = make();
    mkdirSync(directory.native('in'));
    mkdirSync(directory.native('out'));
    writeFileSync(directory.native('out/secret.json'), '# -*- Mode: Python -*-\n');
  });
  afterEach(() => directory.remove());

  /** Reads a file below `in`, which is the boundary. */
  const read = (name: string) => fileSystem.read(directory.path(`in/${name}`), directory.path('in'));
  const write = (name: string, content: string | Buffer): void =>
    writeFileSync(directory.native(`in/${name}`), content);
  const link = (name: string, target: string): void =>
    symlinkSync(directory.native(target), directory.native(`in/${name}`));

  it('reads a regular file', async () => {
    write('a.json', "{ 'enum': 'Größe' }\r\n");
    assert.deepEqual(await read('a.json'), {
      kind: 'content',
      text: "{ 'enum': 'Größe' }\r\n",
      isUtf8: true,
    });
  });

  it('reads an empty file', async () => {
    write('a.json', '');
    assert.deepEqual(await read('a.json'), { kind: 'content', text: '', isUtf8: true });
  });

  it('keeps a byte order mark and NUL, which QEMU stumbles over', async () => {
    write('a.json', '\uFEFF#\0\n');
    assert.deepEqual(await read('a.json'), { kind: 'content', text: '\uFEFF#\0\n', isUtf8: true });
  });

  it('tells text with U+FFFD in it from text that is not UTF-8', async () => {
    write('right.json', '# \uFFFD\n');
    write('wrong.json', Buffer.from([0x23, 0x20, 0xff, 0x0a]));
    write('half.json', Buffer.from([0x23, 0xc3]));
    write('surrogate.json', Buffer.from([0xed, 0xa0, 0x80]));
    assert.deepEqual(await read('right.json'), { kind: 'content', text: '# \uFFFD\n', isUtf8: true });
    assert.deepEqual(await read('wrong.json'), { kind: 'content', text: '# \uFFFD\n', isUtf8: false });
    for (const name of ['half.json', 'surrogate.json']) {
      const result = await read(name);
      assert.equal(result.kind === 'content' && result.isUtf8, false, name);
    }
  });

  it('reads a file of 8 MiB and none that is larger', async () => {
    write('limit.json', Buffer.alloc(8 * 1024 * 1024, 0x20));
    write('large.json', Buffer.alloc(9 * 1024 * 1024, 0x20));
    assert.equal((await read('limit.json')).kind, 'content');
    assert.deepEqual(await read('large.json'), { kind: 'too-large', reason: 'File too large' });
  });

  it('follows a link to a file inside of the boundary, and to a link to it', async () => {
    write('a.json', 'text');
    link('b.json', 'in/a.json');
    link('c.json', 'in/b.json');
    assert.deepEqual(await read('c.json'), { kind: 'content', text: 'text', isUtf8: true });
  });

  it('refuses a link that leads out of the boundary, also by way of a directory', async () => {
    link('a.json', 'out/secret.json');
    link('directory', 'out');
    const refusal = { kind: 'out-of-bounds', reason: directory.path('in') };
    assert.deepEqual(await read('a.json'), refusal);
    assert.deepEqual(await read('directory/secret.json'), refusal);
    assert.deepEqual(await read('../out/secret.json'), refusal);
  });

  it('does not read as much as the head of a file that a link has beyond the boundary', async () => {
    link('a.json', 'out/secret.json');
    write('b.json', '# -*- Mode: Python -*-\n');
    const boundary = directory.path('in');
    assert.equal(await fileSystem.readHead(directory.path('in/a.json'), boundary, 512), undefined);
    assert.equal(await fileSystem.readHead(directory.path('in/b.json'), boundary, 8), '# -*- Mo');
  });

  it('reads what lies inside of a boundary that is a link itself', async () => {
    write('a.json', 'text');
    symlinkSync(directory.native('in'), directory.native('alias'));
    const result = await fileSystem.read(directory.path('alias/a.json'), directory.path('alias'));
    assert.equal(result.kind, 'content');
  });

  it('refuses a pipe without waiting for somebody to write to it', async () => {
    execFileSync('mkfifo', [directory.native('in/pipe.json')]);
    link('link.json', 'in/pipe.json');
    const refusal = { kind: 'unreadable', reason: 'Not a regular file' };
    assert.deepEqual(await read('pipe.json'), refusal);
    assert.deepEqual(await read('link.json'), refusal);
    const boundary = directory.path('in');
    assert.equal(await fileSystem.readHead(directory.path('in/pipe.json'), boundary, 512), undefined);
  });

  it('refuses a device', async () => {
    const refusal = { kind: 'unreadable', reason: 'Not a regular file' };
    assert.deepEqual(await fileSystem.read('/dev/zero', '/dev'), refusal);
    assert.equal(await fileSystem.readHead('/dev/zero', '/dev', 512), undefined);
  });

  it('says why a file cannot be read, in the words of the C library', async () => {
    write('file', '');
    symlinkSync('loop', directory.native('in/loop'));
    symlinkSync('nowhere', directory.native('in/dangling'));
    const reasons: Record<string, string> = {};
    for (const name of ['missing', '.', 'file/below', 'loop', 'dangling', 'a'.repeat(300)]) {
      const result = await read(name);
      reasons[name.slice(0, 10)] = result.kind === 'unreadable' ? result.reason : result.kind;
    }
    assert.deepEqual(reasons, {
      missing: 'No such file or directory',
      '.': 'Is a directory',
      'file/below': 'Not a directory',
      loop: 'Too many levels of symbolic links',
      dangling: 'No such file or directory',
      aaaaaaaaaa: 'File name too long',
    });
  });

  it('has no files for paths that no operating system knows', async () => {
    for (const path of ['untitled:///a', 'vscode-vfs://github/a.json', '/in\0']) {
      const result = await fileSystem.read(path, '/');
      assert.equal(result.kind === 'content', false, path);
      assert.equal(await fileSystem.readHead(path, '/', 10), undefined);
      assert.deepEqual(await fileSystem.list(path), []);
    }
  });

  it('lists files and directories, without what could block', async () => {
    write('a.json', '');
    mkdirSync(directory.native('in/sub'));
    link('linked', 'out');
    execFileSync('mkfifo', [directory.native('in/pipe.json')]);
    const entries = [...(await fileSystem.list(directory.path('in')))].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    assert.deepEqual(entries, [
      { name: 'a.json', kind: 'file' },
      { name: 'linked', kind: 'file' },
      { name: 'sub', kind: 'directory' },
    ]);
  });

  it('lists nothing where there is no directory', async () => {
    write('a.json', '');
    assert.deepEqual(await fileSystem.list(directory.path('in/a.json')), []);
    assert.deepEqual(await fileSystem.list(directory.path('nowhere')), []);
  });

  it('sees what changes between two questions', async () => {
    write('a.json', 'old');
    await read('a.json');
    write('a.json', 'new');
    assert.deepEqual(await read('a.json'), { kind: 'content', text: 'new', isUtf8: true });
    rmSync(directory.native('in/a.json'));
    assert.equal((await read('a.json')).kind, 'unreadable');
  });
}
