// What is tested in the real editor: each scenario gets the
// workbench, the folder that it shows, and a function that takes a picture between two steps.
import assert from 'node:assert/strict';
import { find } from './places.mjs';
import { readingScenarios } from './reading-scenarios.mjs';
import { writingScenarios } from './writing-scenarios.mjs';

/** Files outside all places that the manifest knows, by path. */
export const filesElsewhere = {
  'devices/devices.json': "# -*- Mode: Python -*-\n\n{ 'enum': 'Colour', 'data': [ 'red' ] }\n",
  'devices/plain.json': '{ "colour": "red" }\n',
};

const schema = 'qapi/migration.json';

export const scenarios = [
  {
    name: 'language by place, and its colours',
    async run({ workbench }) {
      await workbench.openFile(schema);
      await workbench.waitForLanguage('QAPI');
      const colours = await Promise.all([
        workbench.colourOf("'include'", { on: 'common.json' }),
        workbench.colourOf("'common.json'", { on: 'common.json' }),
        workbench.colourOf('MigrationStats', { on: '@MigrationStats:' }),
        workbench.colourOf('transferred', { on: '@transferred:' }),
      ]);
      assert.equal(new Set(colours).size, colours.length, `not all different: ${colours.join(', ')}`);
    },
  },
  {
    name: 'the release in force, and why',
    async run({ workbench }) {
      await workbench.waitForLanguageStatus('QEMU 10.2');
      await workbench.waitForLanguageStatus('VERSION says 10.2.2');
    },
  },
  {
    name: 'colours of definitions',
    async run({ workbench, folder }) {
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
  ...readingScenarios,
  ...writingScenarios,
  {
    name: 'language by mode line',
    async run({ workbench }) {
      await workbench.openFile('devices/devices.json');
      await workbench.waitForLanguage('QAPI');
      await workbench.openFile('devices/plain.json');
      await workbench.waitForLanguage('JSON');
    },
  },
  {
    name: 'a broken definition is marked until it is mended',
    run: breakAndMend,
  },
  {
    name: 'a restarted server does the same',
    async run(stage) {
      await stage.workbench.runCommand('QAPI: Restart Language Server');
      await breakAndMend(stage);
    },
  },
];

async function breakAndMend({ workbench, folder, picture }) {
  await workbench.openFile(schema);
  const { line, column } = find(folder, schema, "'allow-oob': true", "'allow-oob': ".length);
  await workbench.goTo(line, column);
  await workbench.press('Delete', 'true'.length);
  await workbench.type("'yes'");
  await workbench.waitForErrorSquiggle();
  const problem = await workbench.waitForProblem(/allow-oob/);
  console.log(`    Problems: ${problem}`);
  await picture('marked');
  await workbench.undoAll();
  await workbench.waitForNoSquiggle();
  await workbench.waitForNoProblems();
}
