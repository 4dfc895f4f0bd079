import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const box = "{ 'struct': 'Box', 'data': {} }\n";

interface BadInput {
  readonly title: string;
  readonly content: string | Buffer;
  /** What `--format gcc` prints, without the name of the file in front of each line. */
  readonly expected: readonly string[];
}

const inputs: readonly BadInput[] = [
  { title: 'an empty file', content: '', expected: [] },
  { title: 'blank lines and a comment', content: '\n \t\n# nothing', expected: [] },
  { title: 'no line end at the end', content: box.trimEnd(), expected: [] },
  {
    title: 'CR LF at the ends of lines',
    content: "{ 'struct': 'Box',\r\n  'data': { 'a': 'Nope' } }\r\n",
    expected: ["2:18: error: member 'a' uses unknown type 'Nope' [unknown-type]"],
  },
  {
    title: 'an include of itself',
    content: "{ 'include': 'x.json' }",
    expected: ['1:14: error: inclusion loop for x.json [include-loop]'],
  },
  {
    title: 'an include of a directory',
    content: "{ 'include': '.' }",
    expected: ["1:14: error: can't read include file '.': Is a directory [include-unreadable]"],
  },
  {
    title: 'an include of a missing file',
    content: "{ 'include': 'sub/none.json' }",
    expected: [
      "1:14: error: can't read include file 'sub/none.json': No such file or directory [include-unreadable]",
    ],
  },
  {
    title: 'a byte order mark',
    content: `\uFEFF${box}`,
    expected: ["1:1: error: stray '\uFEFF' [lex-stray]"],
  },
  {
    title: 'NUL between tokens',
    content: "\0{ 'struct': 'Box', 'data': {} }\n",
    expected: ["1:1: error: stray '\uFFFD' [lex-stray]"],
  },
  {
    title: 'text that is no schema',
    content: 'root:x:0:0\n',
    expected: ["1:1: error: stray 'root' [lex-stray]"],
  },
  {
    title: 'bytes that are not UTF-8',
    content: Buffer.concat([Buffer.from('# a'), Buffer.from([0xff, 0xfe]), Buffer.from(`\n${box}`)]),
    expected: ['1:4: error: file is not valid UTF-8; QEMU cannot read it [file-not-utf8]'],
  },
  {
    title: 'ten thousand nested brackets',
    content: `{ 'struct': 'Box', 'data': ${'['.repeat(10_000)}${']'.repeat(10_000)} }\n`,
    expected: ['1:507: error: brackets are nested too deeply to be a schema [nesting-too-deep]'],
  },
  {
    title: 'ten thousand brackets that nobody closes',
    content: `{ 'struct': 'Box', 'data': ${"{ 'a': [".repeat(5_000)}\n`,
    expected: ['1:1947: error: brackets are nested too deeply to be a schema [nesting-too-deep]'],
  },
];

describe('qapi check of bad input', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory()));
  afterEach(() => directory.remove());

  const check = (path: string) => runCommand(directory.native(), ['check', '--format', 'gcc', path]);

  for (const { title, content, expected } of inputs) {
    it(`deals with ${title}`, async () => {
      directory.write({ 'x.json': content });
      const { out, status, trouble } = await check('x.json');
      assert.deepEqual(
        out.split('\n').filter((line) => line !== ''),
        expected.map((line) => `x.json:${line}`),
      );
      assert.deepEqual([status, trouble], [expected.length === 0 ? 0 : 1, '']);
    });
  }

  for (const format of ['human', 'gcc', 'json', 'reference']) {
    it(`gets over a binary file, for the format ${format}`, async () => {
      const content = Buffer.from(
        Array.from({ length: 100_000 }, (_, index) => (index * index * 31 + index) % 256),
      );
      directory.write({ 'x.json': content });
      const { out, status, trouble } = await runCommand(directory.native(), [
        'check',
        '--format',
        format,
        'x.json',
      ]);
      assert.deepEqual([status, trouble], [1, '']);
      // The reference is quoted word for word, bytes and all; whoever asks for it compares it.
      // eslint-disable-next-line no-control-regex -- they must not be there
      if (format !== 'reference') assert.doesNotMatch(out, /[\0-\x08\x0b-\x1f\x7f-\x9f]/);
    });
  }

  it('does not read what an include asks for beyond the directory', async () => {
    directory.write({ 'in/x.json': "{ 'include': '../../../../../etc/passwd' }\n" });
    const { out, status } = await runCommand(directory.native('in'), ['check', '--format', 'gcc', 'x.json']);
    const boundary = directory.path('in');
    const message = `include file '../../../../../etc/passwd' lies outside of ${boundary} and is not read`;
    assert.equal(out, `x.json:1:14: error: ${message} [include-out-of-bounds]\n`);
    assert.equal(status, 1);
  });

  it('does not read a link that leads out of the directory', async () => {
    directory.write({ 'in/x.json': "{ 'include': 'link.json' }\n", 'out/secret.json': 'secret' });
    symlinkSync('../out/secret.json', directory.native('in/link.json'));
    const { out } = await runCommand(directory.native('in'), ['check', '--format', 'gcc', 'x.json']);
    assert.match(
      out,
      /^x\.json:1:14: error: include file 'link\.json' lies outside of .* \[include-out-of-bounds\]\n$/,
    );
  });

  it('does not wait for a pipe, be it a root or included', async () => {
    execFileSync('mkfifo', [directory.native('pipe.json')]);
    directory.write({ 'x.json': "{ 'include': 'pipe.json' }\n" });
    const root = await check('pipe.json');
    assert.deepEqual(root, {
      status: 2,
      out: '',
      trouble: "qapi: can't read schema file 'pipe.json': Not a regular file\n",
    });
    assert.match((await check('x.json')).out, /can't read include file 'pipe\.json': Not a regular file/);
    assert.match((await check('.')).trouble, /no schemas found/);
  });

  it('does not read a file of 50 MB, be it a root or included', async () => {
    writeFileSync(directory.native('large.json'), '');
    truncateSync(directory.native('large.json'), 50 * 1024 * 1024);
    directory.write({ 'x.json': "{ 'include': 'large.json' }\n" });
    const root = await check('large.json');
    assert.deepEqual(root, {
      status: 2,
      out: '',
      trouble: "qapi: can't read schema file 'large.json': File too large\n",
    });
    const { out, status } = await check('x.json');
    assert.equal(
      out,
      "x.json:1:14: error: can't read include file 'large.json': File too large [include-unreadable]\n",
    );
    assert.equal(status, 1);
  });

  it('comes to an end with very many diagnostics', async () => {
    directory.write({ 'x.json': "{ 'struct': 'box', 'data': { 'A': 'Nope' } }\n".repeat(3000) });
    const { out } = await check('x.json');
    assert.ok(out.split('\n').length > 9000);
  });
});
