// What the extension offers besides editing: its commands, its status, its walkthrough.
import { find } from './places.mjs';
import { breakAndMend, goTo } from './steps.mjs';

const jobs = 'qapi/job.json';
const migration = 'qapi/migration.json';

export const toolScenarios = [
  {
    name: 'tools: schema and problems in the status',
    async run(stage) {
      const { workbench } = stage;
      await workbench.openSchema(migration);
      await workbench.waitForLanguageStatus('no problems in');
      await breakAndMend(stage, migration, () => workbench.waitForLanguageStatus('1 error in'));
      await workbench.waitForLanguageStatus('no problems in');
    },
  },
  {
    name: 'tools: check all schemas',
    isEssential: true,
    async run({ workbench, picture }) {
      await workbench.openSchema(jobs);
      await workbench.runCommand('QAPI: Check All Schemas');
      await workbench.waitForText('.notification-toast', /QAPI checked all there is.*warnings: \d+/);
      await picture('told');
      await workbench.runCommand('Notifications: Clear All Notifications');
    },
  },
  {
    name: 'tools: roots and release of all schemas',
    async run({ workbench, picture }) {
      await workbench.openSchema(jobs);
      await workbench.runCommand('QAPI: Show Schema Roots and Release');
      await workbench.waitForText('.editor-group-container.active .view-line', 'qapi/qapi-schema.json');
      await picture('shown');
      await workbench.closeEditor();
    },
  },
  {
    name: 'tools: syntax tree of a file',
    async run({ workbench, picture }) {
      await workbench.openSchema(jobs);
      await workbench.runCommand('QAPI: Show Syntax Tree');
      await workbench.waitForText('.tab.active', 'job.json.tree.txt');
      await workbench.waitForText('.editor-group-container.active .view-line', /\d+/);
      await picture('shown');
      await workbench.closeEditor();
    },
  },
  {
    name: 'tools: reference documentation of the key under the cursor',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(migration);
      await goTo(workbench, find(folder, migration, "'allow-oob': true", "'all".length));
      await workbench.runCommand('QAPI: Open Reference Documentation');
      // VS Code asks before it leaves, and shows the beginning and the end of what follows the path.
      await workbench.waitForText('.monaco-dialog-box', /\/qapi-code-gen\.html#.*ands/);
      await picture('asked');
      await workbench.press('Escape');
      await workbench.waitForNoText('.monaco-dialog-box', 'qapi-code-gen');
    },
  },
  {
    name: 'tools: walkthrough, and the sample that it opens',
    async run({ workbench, picture }) {
      await workbench.runCommand('Welcome: Open Walkthrough...');
      await workbench.choose('Get Started with QAPI');
      await workbench.waitForText('.getting-started-step', 'Open a schema');
      await picture('shown');
      await workbench.click(
        '.getting-started-step a, .getting-started-step .monaco-button',
        'Open Sample Schema',
      );
      await workbench.waitForLanguage('QAPI');
      await picture('sample');
      await workbench.runCommand('View: Revert and Close Editor');
      await workbench.closeEditor();
    },
  },
];
