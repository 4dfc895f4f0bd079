import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeDiagnostic, LanguageClient, stopLanguageClients } from '../harness/language-client';
import { projectRoot } from '../harness/project-root';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const WRONG = "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n";

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Runs a command that has to succeed, and yields what it prints. */
function run(directory: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: directory,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** Packs what would be published and installs it where nothing else is, without a network. */
describe('the package qapi-language-server', () => {
  let directory: TemporaryDirectory;
  let installed: string;
  let tarball: string;

  before(() => {
    directory = temporaryDirectory({ 'app/package.json': '{}', 'app/wrong.json': WRONG });
    run(join(projectRoot, 'server'), 'npm', ['pack', '--silent', '--pack-destination', directory.native()]);
    tarball = directory.native(readdirSync(directory.native()).find((name) => name.endsWith('.tgz')) ?? '');
    const options = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    run(directory.native('app'), 'npm', ['install', ...options, tarball]);
    installed = directory.native('app/node_modules/qapi-language-server');
  });
  after(() => directory.remove());
  afterEach(stopLanguageClients);

  it('holds what runs, what explains it, and the licences, and nothing else', () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(installed.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
    assert.deepEqual(files, [
      'LICENSE',
      'README.md',
      'bin/launch.js',
      'bin/qapi-language-server.js',
      'bin/qapi.js',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'dist/language-server.js',
      'package.json',
    ]);
    assert.ok(statSync(tarball).size < 500_000);
  });

  it('needs no other package', () => {
    assert.equal(readManifest(join(installed, 'package.json')).dependencies, undefined);
    const neighbours = readdirSync(directory.native('app/node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    assert.deepEqual(neighbours, ['qapi-language-server']);
  });

  it('names the licences of all packages whose code it contains', () => {
    const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['diff', 'jsonc-parser', 'picomatch', 'vscode-languageserver', 'vscode-uri'])
      assert.match(notices, new RegExp(`^${name} \\d[^]*?Copyright`, 'm'));
  });

  it('brings the version that the extension has', () => {
    const { version } = readManifest(join(projectRoot, 'package.json'));
    assert.equal(readManifest(join(installed, 'package.json')).version, version);
    assert.equal(
      run(directory.native('app'), join('node_modules', '.bin', 'qapi'), ['--version']),
      `qapi ${version}\n`,
    );
  });

  it('checks a schema', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(installed, 'bin/qapi.js'), 'check', '--format', 'gcc', 'wrong.json'],
      { cwd: directory.native('app'), encoding: 'utf8' },
    );
    assert.equal(stdout, "wrong.json:1:35: error: member 'a' uses unknown type 'Nope' [unknown-type]\n");
    assert.equal(status, 1);
  });

  it('serves an editor', async () => {
    const client = await LanguageClient.start({
      server: { file: join(installed, 'bin/qapi-language-server.js') },
      folders: [directory.uri('app')],
    });
    await client.open(directory.uri('app/wrong.json'), WRONG);
    const problems = await client.diagnosticsOf(directory.uri('app/wrong.json'), 1);
    assert.deepEqual(problems.map(describeDiagnostic), [
      "0:34-0:40 unknown-type member 'a' uses unknown type 'Nope'",
    ]);
    assert.equal(await client.stop(), 0);
  });
});
