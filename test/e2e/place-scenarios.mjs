// Where schemas may be opened: in two trees at once, without a folder, in a folder that is not trusted.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { find, findDefinition } from './places.mjs';
import { breakAndMend, goTo, replace } from './steps.mjs';

const jobs = 'qapi/job.json';

export const placeScenarios = [
  {
    name: 'two trees side by side, each by the rules of its release',
    isEssential: true,
    window: 'two trees of QEMU',
    async run({ workbench, folder, picture }) {
      // The same mistake in both; the rules of the older release do not forbid it.
      const pathIn = (release) => join(folder, release, jobs);
      await workbench.openSchema(pathIn('7.2.0'));
      await workbench.waitForLanguageStatus('VERSION says 7.2.0');
      await leaveOutDescription(workbench, folder, join('7.2.0', jobs));
      await workbench.openSchema(pathIn('10.2.2'));
      await workbench.waitForLanguageStatus('VERSION says 10.2.2');
      await leaveOutDescription(workbench, folder, join('10.2.2', jobs));
      const problem = await workbench.problems.waitFor("member 'id' lacks documentation");
      console.log(`    Problems: ${problem}`);
      await picture('both broken');
      const rows = await workbench.problems.list();
      assert.equal(rows.filter((row) => /job\.json/.test(row)).length, 1, rows.join('\n'));
      assert.match(rows[0], /10\.2\.2/);
      await workbench.undoAll();
      await workbench.problems.waitForNone();
      await workbench.openSchema(pathIn('7.2.0'));
      await workbench.undoAll();
    },
  },
  {
    name: 'definitions of two trees are kept apart',
    window: 'two trees of QEMU',
    async run({ workbench, folder, picture }) {
      for (const release of ['7.2.0', '10.2.2']) {
        const path = join(release, 'qapi/block-core.json');
        await workbench.openSchema(join(folder, path));
        await goTo(workbench, find(folder, path, "'status': 'JobStatus'", "'status': '".length));
        await workbench.goToDefinition('job.json');
        await workbench.waitForCursor(findDefinition(folder, join(release, jobs), 'enum', 'JobStatus'));
      }
      await workbench.runCommand('References: Find All References');
      const rows = await workbench.waitForReferences('block-core.json');
      await picture('references in one of them');
      assert.ok(
        rows.every((row) => !row.includes('7.2.0')),
        rows.join('\n'),
      );
      await workbench.closeSideView();
    },
  },
  {
    name: 'a schema opened without a folder',
    isEssential: true,
    window: 'a file without a folder',
    async run({ workbench, folder, picture }) {
      const file = 'lamps/lamps.json';
      await workbench.waitForLanguage('QAPI');
      await goTo(workbench, find(folder, file, "'colour': 'Colour'", "'colour': '".length));
      const text = await workbench.hover(/What a lamp shows/);
      await picture('hover');
      assert.match(text, /enum/);
      const place = find(folder, file, "'colour': 'Colour'", "'colour': '".length);
      await replace(workbench, place, 'Colour', 'Color');
      await workbench.waitForSquiggle('error');
      await workbench.problems.waitFor('Color');
      await picture('marked');
      await workbench.undoAll();
      await workbench.waitForNoSquiggle();
    },
  },
  {
    name: 'a tree that is not trusted: all works',
    isEssential: true,
    window: 'a tree that is not trusted',
    async run(stage) {
      await stage.workbench.waitForText('[id="status.workspaceTrust"]', 'Restricted Mode');
      await breakMendAndHover(stage);
    },
  },
  {
    name: 'a browser-only VS Code: all works',
    isEssential: true,
    inBrowser: true,
    run: breakMendAndHover,
  },
];

async function breakMendAndHover(stage) {
  await breakAndMend(stage, 'qapi/migration.json');
  const { workbench, folder, picture } = stage;
  await workbench.openSchema(jobs);
  await goTo(workbench, findDefinition(folder, jobs, 'enum', 'JobStatus'));
  await workbench.hover(/JobStatus/);
  await picture('hover');
}

/** Deletes what is said of the first argument that is called `id`. */
async function leaveOutDescription(workbench, folder, path) {
  await workbench.goTo(find(folder, path, '# @id: The job identifier.').line, 1);
  await workbench.press('Control+Shift+K');
}
