import assert from 'node:assert/strict';
import { complete, labelsAt } from './completion-fixture';

function withExample(...lines: readonly string[]): string {
  return `
{ 'enum': 'Medium', 'data': [ 'disc', 'tape' ] }
{ 'struct': 'Disc', 'data': { 'tracks': [ 'Range' ] } }
{ 'struct': 'Tape', 'data': { 'metres': 'int' } }
{ 'struct': 'Range', 'data': { '*to': 'int', 'from': 'int' } }
{ 'union': 'Media', 'base': { 'medium': 'Medium' }, 'discriminator': 'medium', 'data': { 'disc': 'Disc', 'tape': 'Tape' } }
{ 'event': 'EJECTED', 'data': { 'medium': 'Medium', 'hot': 'bool' } }
{ 'command': 'stop', 'allow-oob': true }
##
# @eject:
#
# Give back what is inside.
#
# .. qmp-example::
#
${lines.map((line) => `#     ${line}`).join('\n')}
##
{ 'command': 'eject', 'data': 'Media', 'boxed': true, 'returns': [ 'Range' ] }
`;
}

describe('completion in examples', () => {
  const cases: readonly [line: string, labels: readonly string[]][] = [
    ['-> { "$0', ['execute', 'exec-oob', 'arguments', 'id']],
    ['-> { "ex$0" }', ['execute', 'exec-oob', 'arguments', 'id']],
    ['-> { $0 }', ['execute', 'exec-oob', 'arguments', 'id']],
    ['-> { "execute": "$0', ['stop', 'eject']],
    ['-> { "execute": "e$0" }', ['stop', 'eject']],
    ['-> { "exec-oob": "$0" }', ['stop']],
    ['-> { "execute": "eject", "$0', ['arguments', 'id']],
    ['-> { "execute": "eject", "arguments": { "$0', ['medium', 'tracks', 'metres']],
    ['-> { "execute": "eject", "arguments": { "medium": "$0', ['disc', 'tape']],
    ['-> { "execute": "eject", "arguments": { "medium": "disc", "$0" } }', ['tracks']],
    ['-> { "execute": "eject", "arguments": { "medium": "disc", "tracks": [ { "$0', ['from', 'to']],
    ['<- { "return": [ { "from": 1, "$0', ['to']],
    ['<- { "$0', ['return', 'id', 'error', 'event', 'data', 'timestamp']],
    ['<- { "event": "$0', ['EJECTED']],
    ['<- { "event": "EJECTED", "data": { "hot": $0 } }', ['true', 'false']],
    ['<- { "event": "EJECTED", "data": { "medium": "t$0" } }', ['disc', 'tape']],
    ['-> { "execute": "eject"$0', []],
    ['-> { "execute"$0: "eject" }', []],
    ['-> { "id": "$0" }', []],
  ];
  for (const [line, labels] of cases)
    it(`offers what fits: ${line}`, async () => assert.deepEqual(await labelsAt(withExample(line)), labels));

  it('goes on over several lines', async () => {
    const labels = await labelsAt(
      withExample(
        '-> { "execute": "eject",',
        '     "arguments": { "medium": "tape",',
        '                    "$0',
      ),
    );
    assert.deepEqual(labels, ['metres']);
  });

  it('puts in quotes, colons and brackets that are not there yet', async () => {
    const taken = async (line: string, label: string) =>
      (await complete(withExample(line))).taken(label).slice('#     '.length);
    assert.equal(
      await taken('-> { "execute": "eject", "arg$0', 'arguments'),
      '-> { "execute": "eject", "arguments": { }',
    );
    assert.equal(await taken('-> { "execute": ej$0', 'eject'), '-> { "execute": "eject"');
    assert.equal(await taken('-> { "exec$0": "eject" }', 'execute'), '-> { "execute": "eject" }');
    assert.equal(await taken('-> { "execute": "sto$0p" }', 'eject'), '-> { "execute": "eject" }');
    assert.equal(
      await taken('<- { "event": "EJECTED", "data": { "hot": t$0 } }', 'true'),
      '<- { "event": "EJECTED", "data": { "hot": true } }',
    );
  });

  it('has nothing to say outside of examples', async () => {
    assert.deepEqual(
      await labelsAt("##\n# @eject:\n#\n# A text:\n#\n#    \"execute$0\n##\n{ 'command': 'eject' }\n"),
      [],
    );
  });
});
