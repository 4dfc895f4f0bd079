import assert from 'node:assert/strict';
import { generateSchema, LARGEST_FILE } from '../synthetic/generate-schema';
import { memoryWorkspace, problems } from '../../harness/memory-workspace';
import { withCrowd } from './crowd';
import { editKinds, Toggle } from './edits';

const files = new Map(generateSchema({ factor: 1, seed: 1, fileSizes: [40_000, 9000] }));
const text = files.get(LARGEST_FILE) ?? '';

describe('the edits that are measured', () => {
  for (const { id, label, offset, isMistake } of editKinds(text)) {
    it(`${isMistake ? 'make' : 'make no'} mistake in ${label}`, async () => {
      assert.ok(offset > 0, `there is a place for '${id}'`);
      assert.deepEqual(await mistakesMade(text, offset), [0, isMistake, 0]);
    });
  }

  it('show in all users of a type that many use', async () => {
    const crowded = withCrowd(text);
    assert.deepEqual(await mistakesMade(crowded.text, crowded.offset), [0, true, 0]);
  });
});

/** How many diagnostics there are at first, whether an edit brings some, and how many there are when it is undone. */
async function mistakesMade(content: string, offset: number): Promise<[number, boolean, number]> {
  const tree = [...files].map(([name, file]) => [`/tree/${name}`, file] as const);
  const { workspace } = memoryWorkspace(Object.fromEntries(tree), []);
  const path = `/tree/${LARGEST_FILE}`;
  workspace.openDocument(path, content, 1);
  await workspace.settle();
  const count = (): number => Object.values(problems(workspace.snapshot)).flat().length;
  const before = count();
  const toggle = new Toggle(offset);
  workspace.changeDocument(path, [toggle.next()], 2);
  const between = count();
  workspace.changeDocument(path, [toggle.next()], 3);
  return [before, between > 0, count()];
}
