// How a schema is written in the editor: what it offers, mends, renames and lays out. Each takes back what it changed.
import assert from 'node:assert/strict';
import { find, findDefinition } from './places.mjs';

const jobs = 'qapi/job.json';

export const writingScenarios = [
  {
    name: 'completion in a command',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      const command = "{ 'command': 'job-pause', ";
      await workbench.goTo(find(folder, jobs, command).line, command.length);
      await workbench.type(" 'al");
      const rows = await workbench.waitForSuggestion('allow-oob');
      await picture('offered');
      assert.match(rows[0], /allow-oob/);
      await workbench.press('Tab');
      await workbench.waitForText('.view-line', "'job-pause', 'allow-oob': true");
      await picture('taken');
      await workbench.undoAll();
    },
  },
  {
    name: 'completion of a type',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      const reply = "'returns': ['JobInfo'] }";
      const { line, column } = find(folder, jobs, reply, "'returns': ['Job".length);
      await workbench.goTo(line, column);
      await workbench.press('Delete', 'Info'.length);
      await workbench.type('I');
      const rows = await workbench.waitForSuggestion('JobInfo');
      await picture('offered');
      assert.match(rows[0], /JobInfo/);
      await workbench.press('Enter');
      await workbench.waitForText('.view-line', reply);
      await workbench.undoAll();
    },
  },
  {
    name: 'completion in documentation',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      const { line } = find(folder, jobs, '# @status: The new job status');
      await workbench.goTo(line, '# '.length + 1);
      await workbench.press('Shift+End');
      await workbench.press('Delete');
      await workbench.type('@');
      const rows = await workbench.waitForSuggestion('@status');
      await picture('offered');
      assert.match(rows[0], /status/);
      await workbench.press('Tab');
      await workbench.waitForText('.view-line', '# @status:');
      await picture('taken');
      await workbench.undoAll();
    },
  },
  {
    name: 'completion of a whole definition',
    async run({ workbench, picture }) {
      await workbench.openSchema(jobs);
      await workbench.press('Control+End');
      await workbench.type('\ncomm');
      await workbench.waitForSuggestion('command');
      await picture('offered');
      await workbench.press('Tab');
      await workbench.waitForText('.view-line', "{ 'command': '");
      await picture('taken');
      await workbench.press('Escape');
      await workbench.undoAll();
    },
  },
  {
    name: 'quick fix of a slip',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      const { line, column } = find(folder, jobs, "'returns': ['JobInfo'] }", "'returns': ['JobInf".length);
      await workbench.goTo(line, column);
      await workbench.press('Delete');
      await workbench.waitForSquiggle('error');
      await workbench.openActions('Control+.', 'JobInfo');
      await picture('offered');
      await workbench.press('Enter');
      await workbench.waitForText('.view-line', "'returns': ['JobInfo'] }");
      await workbench.waitForNoSquiggle();
      await workbench.undoAll();
    },
  },
  {
    name: 'extraction of arguments to a struct',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      const { line, column } = find(
        folder,
        jobs,
        "{ 'command': 'job-pause', 'data'",
        "{ 'command': 'job-pause', 'd".length,
      );
      await workbench.goTo(line, column);
      await workbench.openActions('Control+Shift+R', 'Extract');
      await picture('offered');
      await workbench.type('extract');
      await workbench.press('Enter');
      await workbench.waitForText('.view-line', "'data': 'JobPauseArguments'");
      await picture('done');
      await workbench.waitForNoSquiggle();
      await workbench.undoAll();
    },
  },
  {
    name: 'rename of a type',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      const { line, column } = findDefinition(folder, jobs, 'struct', 'JobInfo');
      await workbench.goTo(line, column);
      await workbench.rename('JobReport', () => picture('asked for'));
      await workbench.waitForText('.view-line', "{ 'struct': 'JobReport'");
      await picture('done');
      await workbench.undoAll();
    },
  },
  {
    name: 'rename that breaks clients',
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      const { line, column } = findDefinition(folder, jobs, 'command', 'job-pause');
      await workbench.goTo(line, column);
      await workbench.rename('job-halt', () => picture('asked for'));
      await workbench.waitForText('.refactor-preview, .bulk-edit-panel', 'job-halt');
      await picture('to be confirmed');
      await workbench.waitForText('.notification-toast', 'Breaks clients');
      await workbench.discardRefactoring();
    },
  },
  {
    name: 'formatting of a document',
    isEssential: true,
    async run({ workbench, folder, picture }) {
      await workbench.openSchema(jobs);
      const { line } = find(folder, jobs, "{ 'command': 'job-pause', ");
      await workbench.goTo(line, "{ 'command':".length + 1);
      await workbench.type('   ');
      await workbench.runCommand('Format Document');
      await workbench.waitForText('.view-line', "{ 'command': 'job-pause', 'data': { 'id': 'str' } }");
      await picture('done');
      await workbench.undoAll();
    },
  },
  {
    name: 'formatting while typing in documentation',
    async run({ workbench, folder, picture }) {
      const migration = 'qapi/migration.json';
      await workbench.openSchema(migration);
      await workbench.waitForLanguageStatus('QEMU 10.2');
      const { line } = find(folder, migration, '# .. qmp-example::');
      await workbench.goTo(line, 1);
      await workbench.press('End');
      await workbench.press('Enter');
      await workbench.waitForCurrentLine('#    ');
      await workbench.press('Enter');
      // The editor alone would begin anew.
      await workbench.waitForCurrentLine('#     ');
      await workbench.type('-> ');
      await workbench.waitForCurrentLine('#     -> ');
      await picture('done');
      await workbench.undoAll();
    },
  },
  {
    name: 'formatting while typing in a definition',
    async run({ workbench, picture }) {
      await workbench.openSchema(jobs);
      await workbench.press('Control+End');
      await workbench.type("\n{ 'struct': 'Sack',");
      // What the editor has closed by itself is in the way.
      await workbench.press('Delete');
      await workbench.press('Enter');
      await workbench.waitForCurrentLine('  ');
      await workbench.type("'data': { 'size': 'int',");
      await workbench.press('Delete');
      await workbench.press('Enter');
      await workbench.waitForCurrentLine(' '.repeat(12));
      await workbench.type("'colour': 'str'\n}");
      await workbench.waitForCurrentLine(`${' '.repeat(10)}}`);
      await picture('done');
      await workbench.undoAll();
    },
  },
];
