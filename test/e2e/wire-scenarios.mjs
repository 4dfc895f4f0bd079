// What goes over the wire: examples in documentation, and documents about definitions.
import assert from 'node:assert/strict';
import { find, findDefinition } from './places.mjs';
import { goTo, replace } from './steps.mjs';

const jobs = 'qapi/job.json';
const migration = 'qapi/migration.json';
const trace = 'qapi/trace.json';
const execution = '-> { "execute": "trace-event-get-state",';

export const wireScenarios = [
  {
    name: 'a wrong member in an example is marked until it is mended',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(trace);
      const member = find(
        folder,
        trace,
        '"arguments": { "name": "qemu_memalign" }',
        '"arguments": { "na'.length,
      );
      await goTo(workbench, member);
      await workbench.type('x');
      const problem = await workbench.problems.waitFor('naxme', () => picture('marked'));
      assert.match(problem, /qmp-example\/unknown-member/);
      await workbench.undoAll();
      await workbench.problems.waitForNo('naxme');
    },
  },
  {
    name: 'completion in an example',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(trace);
      const name = 'trace-event-get-state';
      const place = find(folder, trace, execution, execution.indexOf(name) + 'trace-'.length);
      await replace(workbench, place, name.slice('trace-'.length), 'ev');
      const rows = await workbench.waitForSuggestion(name);
      await picture('offered');
      assert.match(rows[0], /trace-event/);
      await workbench.press('Escape');
      await workbench.undoAll();
    },
  },
  {
    name: 'introspection of a command, and its messages',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      await goTo(workbench, find(folder, jobs, "{ 'command': 'job-pause'", "{ 'command': 'jo".length));
      await workbench.runCommand('QAPI: Show Introspection');
      await workbench.waitForText('.editor-group-container.active .view-line', '"meta-type"');
      await picture('introspection');
      await workbench.closeEditor();
      await workbench.runCommand('QAPI: Show on the Wire');
      // Before they have colours, lines are shown in one piece.
      const key = await workbench.colourOf('execute', { on: '"execute": "job-pause"' });
      assert.notEqual(key, await workbench.colourOf('job-pause', { on: '"execute": "job-pause"' }));
      await picture('messages');
      await workbench.closeEditor();
    },
  },
  {
    name: 'definitions of what is named in an example',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(trace);
      const example = '"arguments": { "name": "qemu_memalign" }';
      await goTo(workbench, find(folder, trace, example, '"arguments": { "na'.length));
      await workbench.goToDefinition(trace);
      // Of the command above, not of the struct that has a member of the same name.
      await workbench.waitForCursor(
        find(folder, trace, "  'data': {'name': 'str' },", "  'data': {'".length),
      );
      await picture('of an argument');
      const command = 'trace-event-get-state';
      await goTo(workbench, find(folder, trace, execution, execution.indexOf(command)));
      await workbench.goToDefinition(trace);
      await workbench.waitForCursor(findDefinition(folder, trace, 'command', command));
    },
  },
  {
    name: 'commands that may be executed out of band',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      await workbench.runCommand('QAPI: Show Out-of-Band Commands');
      const line = '.editor-group-container.active .view-line';
      await workbench.waitForText(line, /\d+\s+of\s+\d+\s+commands/);
      await workbench.waitForText(line, 'migrate-recover');
      await picture('shown');
      // An address that must be understood where the files are, and not beside the window.
      await workbench.goTo(5, 20);
      await workbench.runCommand('Open Link');
      await workbench.waitForCursor({
        ...find(folder, migration, "'command': 'migrate-recover'"),
        column: 1,
      });
      await workbench.closeEditor();
      await workbench.closeEditor();
    },
  },
];
