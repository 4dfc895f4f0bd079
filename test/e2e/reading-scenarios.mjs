// How a schema is read in the editor: what explains itself, and where it leads. Nothing is changed.
import assert from 'node:assert/strict';
import { find, findDefinition } from './places.mjs';
import { goTo } from './steps.mjs';

const blocks = 'qapi/block-core.json';
const jobs = 'qapi/job.json';
const migration = 'qapi/migration.json';

export const readingScenarios = [
  {
    name: 'hover on a union',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(blocks);
      await goTo(workbench, findDefinition(folder, blocks, 'union', 'BlockdevOptions'));
      // Lenses come last, and push the text down; that closes a hover.
      await workbench.waitForText('.codelens-decoration', /\d+ references/);
      const text = await workbench.hover(/BlockdevDriver/);
      await picture('shown');
      assert.match(text, /union/);
      assert.match(text, /discard/);
      assert.doesNotMatch(text, /^\s*\.\. /m);
      await readOn(workbench, picture, 4);
    },
  },
  {
    name: 'hover on a command',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(blocks);
      await goTo(workbench, findDefinition(folder, blocks, 'command', 'blockdev-add'));
      const text = await workbench.hover(/"execute"/);
      await picture('shown');
      assert.match(text, /qmp_blockdev_add/);
      await readOn(workbench, picture, 4);
    },
  },
  {
    name: 'hover on the type of a member',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(blocks);
      await goTo(workbench, find(folder, blocks, "'status': 'JobStatus'", "'status': '".length));
      const text = await workbench.hover(/enum/);
      await picture('shown');
      assert.match(text, /JobStatus/);
      assert.match(text, /job\.json/);
    },
  },
  {
    name: 'hover on allow-oob',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(migration);
      await goTo(workbench, find(folder, migration, "'allow-oob': true", 1));
      const text = await workbench.hover(/out-of-band/i);
      await picture('shown');
      assert.match(text, /exec-oob/);
      assert.match(text, /coroutine/);
      await readOn(workbench, picture, 1);
    },
  },
  {
    name: 'go to a definition in another file',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(blocks);
      await goTo(workbench, find(folder, blocks, "'status': 'JobStatus'", "'status': '".length));
      await workbench.goToDefinition('job.json');
      await workbench.waitForCursor(findDefinition(folder, jobs, 'enum', 'JobStatus'));
      await picture('arrived');
    },
  },
  {
    name: 'all references to a type',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      await goTo(workbench, findDefinition(folder, jobs, 'enum', 'JobStatus'));
      await workbench.runCommand('References: Find All References');
      const files = await workbench.waitForReferences('job.json');
      await picture('listed');
      assert.ok(
        files.some((row) => row.includes('block-core.json')),
        files.join('\n'),
      );
      await workbench.closeSideView();
    },
  },
  {
    name: 'outline of a large file',
    async run({ workbench, picture }) {
      await workbench.openSchema(blocks);
      await workbench.runCommand('Explorer: Focus on Outline View');
      const rows = await workbench.waitForOutline('Block core');
      await picture('shown');
      console.log(`    Outline: ${rows.slice(0, 12).join(' | ')}`);
      assert.ok(rows.length > 3, rows.join('\n'));
    },
  },
  {
    name: 'type hierarchy',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(blocks);
      await goTo(workbench, findDefinition(folder, blocks, 'struct', 'BlockdevOptionsGenericFormat'));
      await workbench.runCommand('Types: Show Type Hierarchy');
      const rows = await workbench.waitForReferences('BlockdevOptionsGenericCOW');
      await picture('shown');
      assert.ok(rows.length > 3, rows.join('\n'));
      await workbench.closeSideView();
    },
  },
  {
    name: 'call hierarchy of a type',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(blocks);
      await goTo(workbench, findDefinition(folder, blocks, 'union', 'BlockdevOptions'));
      await workbench.runCommand('Calls: Show Call Hierarchy');
      await workbench.waitForReferences('blockdev-add');
      await picture('shown');
      await workbench.closeSideView();
    },
  },
  {
    name: 'semantic tokens',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(blocks);
      const kinds = [
        [find(folder, blocks, "'status': 'JobStatus'", "'status': '".length), 'enum'],
        [find(folder, blocks, "{ 'union': 'BlockdevOptions',", 3), 'keyword'],
        [findDefinition(folder, blocks, 'union', 'BlockdevOptions'), 'struct'],
        [findDefinition(folder, blocks, 'command', 'blockdev-add'), 'function'],
        [find(folder, blocks, '# @vm-state-size:', 3), 'property'],
      ];
      for (const [place, kind] of kinds) {
        await goTo(workbench, place);
        assert.equal(await workbench.semanticTokenType(), kind);
      }
      await picture('inspected');
      await workbench.press('Escape');
    },
  },
  {
    name: 'hints and lenses at a union',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(blocks);
      await goTo(workbench, findDefinition(folder, blocks, 'union', 'BlockdevOptions'));
      await workbench.waitForText('.view-line', ': BlockdevDriver');
      await workbench.waitForText('.codelens-decoration', /\d+ references/);
      await picture('shown');
      await workbench.click('.codelens-decoration a', /part of \d+ command/);
      await workbench.waitForText('.peekview-widget', 'blockdev-add');
      await picture('clicked');
      await workbench.press('Escape');
    },
  },
];

async function readOn(workbench, picture, pages) {
  for (let page = 1; page <= pages; page++) {
    if (page === 1) await workbench.focusHover();
    await workbench.press('PageDown');
    await picture(`page ${page + 1}`);
  }
}
