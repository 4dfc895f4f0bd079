// What changes around the schemas while they are open: settings, files on the disk, the server itself.
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { find, findDefinition } from './places.mjs';
import { languageServersOf, waitForOneMore } from './processes.mjs';
import { breakAndMend, goTo, replace, withSettings } from './steps.mjs';

const blocks = 'qapi/block-core.json';
const jobs = 'qapi/job.json';
const root = 'qapi/qapi-schema.json';
const migration = 'qapi/migration.json';

export const changeScenarios = [
  {
    name: 'the release of the settings counts at once',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      await workbench.waitForLanguageStatus('VERSION says 10.2.2');
      await withSettings(folder, { 'qapi.qemuVersion': '5.2' }, async () => {
        await workbench.waitForLanguageStatus('QEMU 5.2');
        await workbench.problems.waitFor('');
        await picture('of an old release');
      });
      await workbench.waitForLanguageStatus('VERSION says 10.2.2');
      await workbench.waitForNoSquiggle();
      await workbench.problems.waitForNone();
    },
  },
  {
    name: 'how much a rule matters, by the settings',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(migration);
      await replace(
        workbench,
        find(folder, migration, "'allow-oob': true", "'allow-oob': ".length),
        'true',
        'false',
      );
      await workbench.waitForSquiggle('error');
      await withSettings(folder, { 'qapi.rules': { 'flag-true': 'warning' } }, async () => {
        await workbench.waitForSquiggle('warning');
        await workbench.problems.waitFor('may only use true value');
        await picture('a warning');
      });
      await workbench.waitForSquiggle('error');
      await withSettings(folder, { 'qapi.rules': { 'flag-*': 'off' } }, async () => {
        await workbench.problems.waitForNone();
        await workbench.waitForNoSquiggle();
      });
      await workbench.waitForSquiggle('error');
      await workbench.undoAll();
      await workbench.problems.waitForNone();
    },
  },
  {
    name: 'hints and lenses, off by the settings',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(blocks);
      await goTo(workbench, findDefinition(folder, blocks, 'union', 'BlockdevOptions'));
      await workbench.waitForText('.view-line', ': BlockdevDriver');
      await workbench.waitForText('.codelens-decoration', /\d+ references/);
      const off = {
        'qapi.inlayHints.discriminatorEnum': false,
        'qapi.codeLens.references': false,
        'qapi.codeLens.commands': false,
      };
      await withSettings(folder, off, async () => {
        await workbench.waitForNoText('.view-line', ': BlockdevDriver');
        await workbench.waitForNoText('.codelens-decoration', /references|part of/);
        await picture('gone');
      });
      await workbench.waitForText('.view-line', ': BlockdevDriver');
      await workbench.waitForText('.codelens-decoration', /\d+ references/);
    },
  },
  {
    name: 'a file that is renamed on the disk',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(root);
      await goTo(workbench, find(folder, root, 'audio.json'));
      const [from, to] = ['audio.json', 'sound.json'].map((name) => join(folder, 'qapi', name));
      renameSync(from, to);
      const problem = await workbench.problems.waitFor('audio.json');
      console.log(`    Problems: ${problem}`);
      await workbench.waitForSquiggle('error');
      await picture('renamed');
      renameSync(to, from);
      await workbench.problems.waitForNone();
      await workbench.waitForNoSquiggle();
    },
  },
  {
    name: 'a restarted server does the same',
    async run(stage) {
      await stage.workbench.runCommand('QAPI: Restart Language Server');
      await breakAndMend(stage, migration);
    },
  },
  {
    name: 'a server that was killed is back, and knows all',
    isEssential: true,
    needsMachine: true,
    async run(stage) {
      const { workbench, folder, code, picture } = stage;
      await workbench.openSchema(jobs);
      // Other windows have servers, too: the one that comes when this window restarts its own is this window's.
      const others = languageServersOf(code.pid);
      await workbench.runCommand('QAPI: Restart Language Server');
      const server = await waitForOneMore(code.pid, others);
      // What the status says may be what the server before said.
      await goTo(workbench, findDefinition(folder, jobs, 'enum', 'JobStatus'));
      await workbench.hover(/JobStatus/);
      const before = languageServersOf(code.pid);
      assert.ok(before.includes(server));
      process.kill(server, 'SIGKILL');
      const next = await waitForOneMore(code.pid, before);
      console.log(`    Killed ${server}; ${next} took over`);
      await workbench.hover(/JobStatus/);
      await picture('hover of the next server');
      await breakAndMend(stage, migration);
    },
  },
];
