// What a file is taken for, how it looks, and that mistakes in it are told.
import assert from 'node:assert/strict';
import { find } from './places.mjs';
import { breakAndMend } from './steps.mjs';

const schema = 'qapi/migration.json';

export const languageScenarios = [
  {
    name: 'language by place, and its colours',
    isEssential: true,
    async run({ workbench }) {
      await workbench.openSchema(schema);
      await workbench.goTo(1, 1);
      await workbench.waitForLanguage('QAPI');
      const colours = await Promise.all([
        workbench.colourOf('include', { on: 'common.json' }),
        workbench.colourOf('common.json', { on: 'common.json' }),
        workbench.colourOf('MigrationStats', { on: '@MigrationStats:' }),
        workbench.colourOf('transferred', { on: '@transferred:' }),
      ]);
      assert.equal(new Set(colours).size, colours.length, `not all different: ${colours.join(', ')}`);
    },
  },
  {
    name: 'the release in force, and why',
    isEssential: true,
    async run({ workbench }) {
      await workbench.openFile(schema);
      await workbench.waitForLanguageStatus('QEMU 10.2');
      await workbench.waitForLanguageStatus('VERSION says 10.2.2');
    },
  },
  {
    name: 'colours of definitions',
    async run({ workbench, folder }) {
      await workbench.openFile(schema);
      const { line } = find(folder, schema, "'command': 'migrate-set-capabilities'");
      await workbench.goTo(line, 1);
      const command = await workbench.colourOf('migrate-set-capabilities', { on: "'command'" });
      const type = await workbench.colourOf('MigrationCapabilityStatus', { on: "'capabilities'" });
      assert.notEqual(command, type);
    },
  },
  {
    name: 'a new line in a documentation comment',
    async run({ workbench, folder }) {
      await workbench.openFile(schema);
      const { line } = find(folder, schema, '# @transferred: ');
      await workbench.goTo(line, 1);
      await workbench.press('End');
      await workbench.press('Enter');
      await workbench.waitForCurrentLine('#     ');
      await workbench.undoAll();
    },
  },
  {
    name: 'language by mode line, and JSON that stays JSON',
    isEssential: true,
    async run({ workbench }) {
      await workbench.openFile('devices/devices.json');
      await workbench.waitForLanguage('QAPI');
      for (const file of ['devices/plain.json', 'qapi/tools/tool.json']) {
        await workbench.openFile(file);
        await workbench.waitForLanguage('JSON');
      }
    },
  },
  {
    name: 'a broken definition is marked until it is mended',
    isEssential: true,
    run: (stage) => breakAndMend(stage, schema),
  },
];
