// What goes over the wire: examples in documentation, and documents about definitions.
import assert from 'node:assert/strict';
import { find } from './places.mjs';
import { goTo, replace } from './steps.mjs';

const jobs = 'qapi/job.json';
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
      await workbench.waitForText('.editor-group-container.active .view-line', '"execute"');
      await picture('messages');
      await workbench.closeEditor();
    },
  },
];
