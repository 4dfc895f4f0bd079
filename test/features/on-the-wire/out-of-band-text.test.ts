import assert from 'node:assert/strict';
import { describeOutOfBand } from '../../../server/src/features/on-the-wire/out-of-band-text';
import type { Version } from '../../../server/src/releases/rule-span';
import { forDamagedTexts } from '../../harness/damaged-text';
import { explore } from '../../harness/feature-fixture';

const linesFor = async (fixture: string, release?: Version): Promise<string[]> => {
  const { snapshot } = await explore(fixture, release);
  return describeOutOfBand(snapshot, (path) => `file://${path}`).split('\n');
};

describe('the view of commands that may run out of band', () => {
  it('lists them by schema, with where they are and what sets them apart', async () => {
    const text = `
#-- root.json
{ 'include': 'sub.json' }
{ 'command': 'slow' }
#-- sub.json
{ 'struct': 'S', 'data': {} }

{ 'command': 'now',
  'allow-oob': true, 'features': [ 'unstable' ], 'data': 'S', 'boxed': true, 'allow-preconfig': true }
{ 'command': 'both', 'allow-oob': true, 'coroutine': true, 'if': 'X' }
`;
    assert.deepEqual(await linesFor(text), [
      'Commands that clients may have executed out of band',
      '',
      'root.json (QEMU 11.1): 2 of 3 commands, by "exec-oob"',
      '  now, unstable, boxed, allow-preconfig',
      '    file:///w/sub.json#L3',
      '  both, coroutine, which excludes it, conditional',
      '    file:///w/sub.json#L5',
      '',
    ]);
  });

  it('tells the form of the release', async () => {
    const lines = await linesFor("{ 'command': 'now', 'allow-oob': true }", '2.12');
    assert.equal(lines[2], 'root.json (QEMU 2.12): 1 of 1 command, by "control": { "run-oob": true }');
  });

  it('says so where there are no commands', async () => {
    assert.equal((await linesFor("{ 'struct': 'S', 'data': {} }"))[2], 'There are none in this workspace.');
  });

  it('can be asked for whatever the text is', () =>
    forDamagedTexts((snapshot) => {
      assert.ok(describeOutOfBand(snapshot, (path) => path));
    }));
});
