import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CheckMemory } from '../../server/src/cli/check-memory';
import { checkPaths } from '../../server/src/cli/check-paths';
import { formatJson } from '../../server/src/cli/formats/json';
import { NodeFileSystem } from '../../server/src/node/node-file-system';
import { projectRoot } from '../harness/project-root';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const samples = join(projectRoot, 'samples', 'vmm');

describe('a check that remembers the one before', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => {
    const files = readdirSync(samples).map((name) => [`qapi/${name}`, readFileSync(join(samples, name))]);
    directory = temporaryDirectory(Object.fromEntries(files) as Record<string, Buffer>);
  });
  afterEach(() => directory.remove());

  it('finds what one finds that begins from nothing', async () => {
    const storage = readFileSync(join(samples, 'storage.json'), 'utf8');
    const edits: readonly (readonly [name: string, text: string | undefined])[] = [
      ['qapi/storage.json', storage.replace("'struct': 'FileDisk'", "'struct': 'OtherDisk'")],
      ['qapi/storage.json', storage.replace("'data': [ 'file'", "'data': [ 'files'")],
      ['qapi/storage.json', storage.replace("'path': 'str',", "'path': 'str'")],
      ['qapi/storage.json', undefined],
      ['qapi/storage.json', `${storage}\n{ 'struct': 'FileDisk', 'data': {} }\n`],
      ['.qapi.json', JSON.stringify({ rules: { redefinition: 'warning' }, release: '7.2' })],
      ['qapi/new.json', "{ 'include': 'storage.json' }\n"],
      ['qapi/storage.json', `# a comment\n${storage}`],
      ['.qapi.json', undefined],
      ['qapi/storage.json', storage],
    ];
    const fileSystem = new NodeFileSystem();
    const memory = new CheckMemory(fileSystem);
    const check = async (kept?: CheckMemory): Promise<string> => {
      const report = await checkPaths(['.'], directory.path(), fileSystem, { memory: kept });
      return `${report.troubles.join('\n')}\n${formatJson(report)}`;
    };
    const seen = new Set([await check(memory)]);
    for (const [name, text] of edits) {
      if (text === undefined) rmSync(directory.native(name));
      else directory.write({ [name]: text });
      memory.forget([directory.path(name)]);
      const found = await check(memory);
      assert.equal(found, await check(), name);
      seen.add(found);
    }
    assert.ok(seen.size > 6, `only ${seen.size} different reports`);
  });
});
