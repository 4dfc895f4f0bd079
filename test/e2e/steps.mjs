// What several scenarios do.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Puts a mistake into the file at `path`, waits until it is told, lets others look, takes it back, and waits until it is gone. */
export async function breakAndMend({ workbench, folder, picture }, path, whileBroken = () => undefined) {
  await workbench.openSchema(path);
  await replace(workbench, find(folder, path, "'allow-oob': true", "'allow-oob': ".length), 'true', "'yes'");
  await workbench.waitForSquiggle('error');
  const problem = await workbench.problems.waitFor('allow-oob');
  console.log(`    Problems: ${problem}`);
  await whileBroken();
  await picture('marked');
  await workbench.undoAll();
  await workbench.waitForNoSquiggle();
  await workbench.problems.waitForNone();
}

/** Does something while the folder has these settings. */
export async function withSettings(folder, settings, work) {
  const file = join(folder, '.vscode', 'settings.json');
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(file, JSON.stringify(settings));
  await work();
  rmSync(file);
}
