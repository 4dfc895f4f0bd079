// What several scenarios do.
import { find } from './places.mjs';

/** Puts the cursor at a place. */
export function goTo(workbench, { line, column }) {
  return workbench.goTo(line, column);
}

/** Replaces what stands at a place. */
export async function replace(workbench, place, text, replacement) {
  await goTo(workbench, place);
  await workbench.press('Delete', text.length);
  await workbench.type(replacement);
}

/** Puts a mistake into the file at `path`, waits until it is told, takes it back, and waits until it is gone. */
export async function breakAndMend({ workbench, folder, picture }, path) {
  await workbench.openFile(path);
  await replace(workbench, find(folder, path, "'allow-oob': true", "'allow-oob': ".length), 'true', "'yes'");
  await workbench.waitForSquiggle('error');
  const problem = await workbench.waitForProblem(/allow-oob/);
  console.log(`    Problems: ${problem}`);
  await picture('marked');
  await workbench.undoAll();
  await workbench.waitForNoSquiggle();
  await workbench.waitForNoProblems();
}
