import assert from 'node:assert/strict';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const schema = `{ 'struct': 'Box', 'data': { 'a': 'int8', 'b': { 'type': 'str', 'if': 'WITH_B' } } }
{ 'command': 'pack', 'data': 'Box', 'boxed': true }
`;

describe('qapi introspect', () => {
  let directory: TemporaryDirectory;
  beforeEach(() => (directory = temporaryDirectory({ 'root.json': schema })));
  afterEach(() => directory.remove());

  const run = (...argv: string[]) => runCommand(directory.native(), ['introspect', ...argv]);

  it('prints the array as JSON', async () => {
    const { status, out, trouble } = await run('root.json');
    assert.deepEqual([status, trouble], [0, '']);
    assert.equal(
      out,
      `[
  { "arg-type": "0", "meta-type": "command", "name": "pack", "ret-type": "1" },
  {
    "members": [
      { "name": "a", "type": "int" },
      { "name": "b", "type": "str" }
    ],
    "meta-type": "object",
    "name": "0"
  },
  { "members": [], "meta-type": "object", "name": "1" },
  { "json-type": "int", "meta-type": "builtin", "name": "int" },
  { "json-type": "string", "meta-type": "builtin", "name": "str" }
]
`,
    );
  });

  it('calls types by name, and decides conditions, when asked to', async () => {
    const entriesOf = async (
      ...options: string[]
    ): Promise<readonly { name: string; members?: unknown[] }[]> =>
      JSON.parse((await run(...options, 'root.json')).out) as { name: string }[];
    const names = (await entriesOf('--unmask')).map(({ name }) => name);
    assert.deepEqual(names, ['pack', 'Box', 'q_empty', 'int', 'str']);
    const members = async (...symbols: string[]) => {
      const [, box] = await entriesOf(...symbols.flatMap((symbol) => ['--define', symbol]));
      return box?.members?.length;
    };
    assert.equal(await members(), 2);
    assert.equal(await members('OTHER'), 1);
    assert.equal(await members('OTHER', 'WITH_B'), 2);
    const inNoBuild = async (...options: string[]) =>
      (await entriesOf('--undefine-all', ...options))[1]?.members?.length;
    assert.equal(await inNoBuild(), 1);
    assert.equal(await inNoBuild('--define', 'WITH_B'), 2);
  });

  it('says instead what is wrong with a schema', async () => {
    directory.write({ 'root.json': "{ 'command': 'pack', 'data': 'Box' }\n" });
    const { status, out, trouble } = await run('root.json');
    assert.deepEqual([status, out], [1, '']);
    assert.equal(
      trouble,
      "root.json: In command 'pack':\nroot.json:1: command's 'data' uses unknown type 'Box'\n",
    );
  });

  it('exits with 2 on wrong usage', async () => {
    const mistakes: [argv: string[], complaint: string][] = [
      [[], "'introspect' takes one root schema"],
      [['a.json', 'b.json'], "'introspect' takes one root schema"],
      [['--define', '1', 'root.json'], "--define takes the name of a symbol, and not '1'"],
      [['--define', 'A=1', 'root.json'], "--define takes the name of a symbol, and not 'A=1'"],
      [['--undefine-all', 'A', 'root.json'], "'introspect' takes one root schema"],
      [['--all', 'root.json'], "'introspect' takes no --all"],
    ];
    for (const [argv, complaint] of mistakes) {
      const trouble = `qapi: ${complaint}\nTry 'qapi introspect --help'.\n`;
      assert.deepEqual(await run(...argv), { status: 2, out: '', trouble });
    }
    const unreadable = await run('nowhere.json');
    assert.deepEqual([unreadable.status, unreadable.out], [2, '']);
  });
});
