// What the extension costs. Figures to be read in the log, which depend on the machine: nothing is held against a bound.
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { errorsOf } from './host-log.mjs';
import { languageServersOf, ticksOf } from './processes.mjs';

const jobs = 'qapi/job.json';

/** How long to watch a server that has nothing to do, in seconds. */
const watchedFor = 20;

export const measureScenarios = [
  { name: 'how long the activation takes', run: tellActivation },
  { name: 'how long the activation takes in a browser', inBrowser: true, run: tellActivation },
  {
    name: 'nothing went wrong unseen, whatever was done before',
    needsMachine: true,
    isForWholeRuns: true,
    async run({ workbench, code }) {
      await workbench.openSchema(jobs);
      const errors = errorsOf('qapi-tools.qapi', code.folder);
      assert.deepEqual(errors, []);
    },
  },
  {
    name: 'what a server costs that has nothing to do',
    needsMachine: true,
    async run({ workbench, code }) {
      await workbench.openSchema(jobs);
      await workbench.waitForLanguageStatus('VERSION says 10.2.2');
      const servers = languageServersOf(code.pid);
      assert.notEqual(servers.length, 0);
      const before = servers.map(ticksOf);
      await delay(watchedFor * 1000);
      const ticks = servers.map((server, index) => ticksOf(server) - before[index]);
      console.log(`    Idle for ${watchedFor} s: servers ran for ${ticks.join(', ')} ticks of 10 ms`);
    },
  },
];

async function tellActivation({ workbench, picture }) {
  await workbench.openSchema(jobs);
  await workbench.waitForLanguageStatus('VERSION says 10.2.2');
  const row = await workbench.runningExtension('QAPI');
  await picture('told');
  console.log(`    Running extensions: ${row}`);
  assert.match(row, /Activation: \d+ms/);
  await workbench.closeEditor();
}
