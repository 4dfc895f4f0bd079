import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../harness/project-root';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

/** Tells on stderr what V8 says of compiled code that it is given. */
const probe = `
  const vm = require('node:vm');
  const { Script } = vm;
  vm.Script = class extends Script {
    constructor(...args) {
      super(...args);
      console.error(this.cachedDataRejected ? 'rejected' : 'taken');
    }
  };
`;

describe('compiled code beside the bundle', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    directory = temporaryDirectory({
      'wrong.json': "{ 'struct': 'Box', 'data': { 'a': 'Nope' } }\n",
      'probe.js': probe,
    });
    for (const folder of ['bin', 'dist'])
      cpSync(join(projectRoot, 'server', folder), directory.native(folder), { recursive: true });
  });
  afterEach(() => directory.remove());

  const cacheFile = (): string => {
    const names = readdirSync(directory.native('dist')).filter((name) => /^cli\.js\..*\.cache$/.test(name));
    assert.equal(names.length, 1);
    return directory.native(`dist/${names[0] ?? ''}`);
  };

  /** What V8 says of the code, and that the schema is checked all the same. */
  function check(): string {
    const args = ['--require', './probe.js', 'bin/qapi.js', 'check', '--format', 'gcc', 'wrong.json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: directory.native(),
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stdout, /^wrong\.json:1:35: error: member 'a' uses unknown type 'Nope'/);
    return stderr.trim();
  }

  it('is taken, although V8 is tuned for a short run', () => assert.equal(check(), 'taken'));

  it('may be missing', () => {
    rmSync(cacheFile());
    assert.equal(check(), '');
  });

  it('is passed over if it is damaged or of another V8', () => {
    writeFileSync(cacheFile(), 'nothing that V8 has made');
    assert.equal(check(), 'rejected');
  });
});
