// Pictures of the sample schema, for the README and to be looked at: the same ones in the themes that VS Code comes with.
import { mkdirSync, writeFileSync } from 'node:fs';
import { inProject } from '../../scripts/project.mjs';
import { withFewColours } from './few-colours.mjs';
import { find, findDefinition } from './places.mjs';
import { goTo, replace, withSettings } from './steps.mjs';

const machine = 'machine.json';
const storage = 'storage.json';

/** The theme of the pictures in the README. */
const themeOfReadme = 'Default Dark Modern';

/** By name, what the whole window is marked with. */
const themes = {
  [themeOfReadme]: 'vs-dark',
  'Default Light Modern': 'vs',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
};

const pictures = {
  async diagnostics({ workbench, folder }, take) {
    await workbench.openFile(machine);
    const selection = find(folder, machine, "'cpus': 'CpuSelection'", "'cpus': '".length);
    await replace(workbench, selection, 'CpuSelection', 'CpuSelecton');
    await replace(
      workbench,
      find(folder, machine, "'allow-oob': true", "'allow-oob': ".length),
      'true',
      "'yes'",
    );
    await workbench.problems.waitFor('CpuSelecton');
    await workbench.problems.waitFor('allow-oob');
    await workbench.runCommand('View: Hide Panel');
    await goTo(workbench, selection);
    await workbench.hover(/unknown type/);
    await take();
    await workbench.press('Escape');
    await workbench.undoAll();
    await workbench.waitForNoSquiggle();
  },

  async hover({ workbench, folder }, take) {
    await workbench.openFile(storage);
    await goTo(workbench, findDefinition(folder, storage, 'union', 'Disk'));
    await workbench.waitForText('.codelens-decoration', /references/);
    await workbench.hover(/branch|read-only/);
    await take();
    await workbench.press('Escape');
  },

  async completion({ workbench, folder }, take) {
    await workbench.openFile(machine);
    const command = "{ 'command': 'run-machine'";
    const { line, column } = find(folder, machine, command, command.length);
    await workbench.goTo(line, column);
    await workbench.type(", '");
    await workbench.waitForSuggestion('allow-oob');
    await take();
    await workbench.press('Escape');
    await workbench.undoAll();
  },
};

export const pictureScenarios = Object.entries(themes).map(([theme, mark]) => ({
  name: theme,
  window: 'the sample schema',
  async run(stage) {
    const { page, workbench, folder, artifacts } = stage;
    await leaveTheEditorAlone(page, workbench);
    await withSettings(folder, { 'workbench.colorTheme': theme }, async () => {
      await page.locator(`.monaco-workbench.${mark}`).waitFor();
      for (const [name, prepare] of Object.entries(pictures)) {
        await prepare(stage, async () => {
          const picture = await withFewColours(page.context(), await pictureOfEditor(page));
          save(artifacts, `${theme} ${name}`, picture);
          if (theme === themeOfReadme) save(inProject('docs', 'images'), name, picture);
        });
      }
    });
  },
}));

/** A picture in a text has room for little else. */
async function leaveTheEditorAlone(page, workbench) {
  await page.setViewportSize({ width: 960, height: 620 });
  const sideBar = page.locator('.part.sidebar');
  if (await sideBar.isVisible()) await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await sideBar.waitFor({ state: 'hidden' });
}

async function pictureOfEditor(page) {
  // Where it points at nothing that would explain itself.
  await page.mouse.move(250, 15);
  return page.locator('.part.editor').screenshot({ animations: 'disabled' });
}

function save(folder, title, picture) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${title.replaceAll(' ', '-').toLowerCase()}.png`, picture);
  console.log(`    ${title}: ${(picture.length / 1024).toFixed(0)} kB`);
}
