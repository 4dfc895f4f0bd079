/** `npm run fuzz:examples`: damages the examples of a QEMU tree, and what they name, as an editor does. */
import { NodeFileSystem } from '../../server/src/node/node-file-system';
import { Workspace } from '../../server/src/workspace/workspace';
import { CannotRunError, print, runCommand } from './command';
import { editExample } from './examples/edit-examples';
import { examplePlaces } from './examples/example-places';
import { readOptions } from './options';
import { Random } from './random';

const DEFAULT_COUNT = 500;

async function main(): Promise<number> {
  const { tree, seed, count } = readOptions(process.argv.slice(2), 'fuzz:examples', DEFAULT_COUNT);
  const workspace = new Workspace(new NodeFileSystem());
  workspace.setFolders([tree.directory]);
  const places = examplePlaces(await workspace.settle());
  if (places.examples.length === 0) throw new CannotRunError(`there is no example in '${tree.directory}'`);
  for (const path of workspace.snapshot.paths())
    workspace.openDocument(path, workspace.snapshot.file(path)?.text ?? '', 1);
  await workspace.settle();
  print(`QEMU ${tree.label}, ${places.examples.length} examples, seed ${seed}\n`);
  const tally = { edits: 0, mistakes: 0, failed: 0 };
  for (let number = 0; number < count; number++) {
    const { edits, mistakes, problem } = await editExample(workspace, places, new Random(seed, number));
    tally.edits += edits;
    tally.mistakes += mistakes;
    if (problem === undefined) continue;
    tally.failed++;
    print(`case ${number}: ${problem}\n`);
  }
  print(
    `${count} cases, ${tally.edits} edits, ${tally.mistakes} mistakes seen, ${tally.failed} cases failed\n`,
  );
  return tally.failed > 0 ? 1 : 0;
}

void runCommand(main);
