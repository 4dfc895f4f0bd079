import assert from 'node:assert/strict';
import { memoryWorkspace } from '../../harness/memory-workspace';
import { Random } from '../random';
import { editExample } from './edit-examples';
import { examplePlaces } from './example-places';

const FILES = {
  '/w/qapi/root.qapi': "{ 'include': 'slots.qapi' }\n{ 'struct': 'Slot', 'data': { 'number': 'int' } }\n",
  '/w/qapi/slots.qapi': `##
# @eject:
#
# Give it back.
#
# .. qmp-example::
#
#     -> { "execute": "eject", "arguments": { "slot": { "number": 1 } } }
#     <- { "return": {} }
##
{ 'command': 'eject', 'data': { 'slot': 'Slot' } }
`,
};

describe('damaging examples', () => {
  it('changes nothing for good, and finds out no other thing than who reads everything anew', async () => {
    const { workspace } = memoryWorkspace(FILES, ['/w']);
    await workspace.settle();
    for (const [path, text] of Object.entries(FILES)) workspace.openDocument(path, text, 1);
    const places = examplePlaces(await workspace.settle());
    assert.equal(places.examples.length, 1);
    assert.equal(places.definitions.length, 3);
    let mistakes = 0;
    for (let number = 0; number < 100; number++) {
      const tally = await editExample(workspace, places, new Random(1, number));
      assert.equal(tally.problem, undefined);
      mistakes += tally.mistakes;
    }
    assert.ok(mistakes > 50);
    for (const [path, text] of Object.entries(FILES)) assert.equal(workspace.document(path)?.text, text);
  });
});
