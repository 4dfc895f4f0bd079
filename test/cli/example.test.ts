import assert from 'node:assert/strict';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const schema = `{ 'command': 'pack', 'data': { 'a': 'str', '*b': 'int' } }
{ 'event': 'PACKED' }
`;

const OF_PACK = `# pack: Only what is required
-> { "execute": "pack", "arguments": { "a": "…" } }
<- { "return": {} }

# pack: All that there can be
-> { "execute": "pack", "arguments": { "a": "…", "b": 0 } }
<- { "return": {} }
`;
const OF_PACKED = `# PACKED: Only what is required
<- {
     "event": "PACKED",
     "timestamp": { "seconds": 1700000000, "microseconds": 123456 }
   }
`;

describe('qapi example', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory({ 'root.json': schema })));
  afterEach(() => directory.remove());

  const run = (...argv: string[]) => runCommand(directory.native(), ['example', ...argv]);

  it('prints messages of commands and events, in the order in which they are asked for', async () => {
    assert.deepEqual(await run('pack', 'root.json'), { status: 0, out: OF_PACK, trouble: '' });
    const both = await run('PACKED', 'pack', 'root.json');
    assert.deepEqual(both, { status: 0, out: `${OF_PACKED}\n${OF_PACK}`, trouble: '' });
  });

  it('prints those of all', async () => {
    assert.deepEqual(await run('--all', 'root.json'), {
      status: 0,
      out: `${OF_PACK}\n${OF_PACKED}`,
      trouble: '',
    });
  });

  it('exits with 2 where there is no such command, and on wrong usage', async () => {
    const trouble = "qapi: 'nope' is no command and no event of 'root.json'\n";
    assert.deepEqual(await run('pack', 'nope', 'root.json'), { status: 2, out: '', trouble });
    assert.match((await run('pakc', 'root.json')).trouble, /^qapi: 'pakc' is .*: did you mean 'pack'\?\n$/);
    const mistakes: [argv: string[], complaint: string][] = [
      [[], "'example' takes one root schema"],
      [['root.json'], "'example' takes the name of a command or event, then a root schema"],
      [['--all', 'pack', 'root.json'], "'example' takes names, or --all of them"],
    ];
    for (const [argv, complaint] of mistakes)
      assert.equal((await run(...argv)).trouble, `qapi: ${complaint}\nTry 'qapi example --help'.\n`);
  });
});
