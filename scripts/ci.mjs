// What `.ci/run` does: all tests, then as much in real editors as there is time for. It needs no dependency, since the
// tests install those. Nothing that it starts outlives it.
import { BoundedProcess } from './bounded-process.mjs';

const begin = Date.now();

/** All of it may take ten minutes; what is left is for whoever checks out and cleans up. In seconds. */
const limit = 540;

/** Below that there is no use in beginning: a window of VS Code takes its time to open. In seconds. */
const leastForWindows = 90;

/** Scenarios stop by themselves before they are stopped. In seconds. */
const spareForEnding = 15;

const total = { passed: 0, failed: 0 };

async function main() {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const tests = await run('npm', ['test'], left());
  // Not one test ran, or not all did, or all passed and some other check did not: none of it may look like success.
  if (tests.passed === 0 || (tests.status !== 0 && tests.failed === 0)) tests.failed++;
  count(tests);
  count(await run('npm', ['run', '--silent', 'test:editors'], Math.min(left(), 90)));
  const trouble = await setUpWindows();
  if (trouble !== undefined) skip(trouble);
  else {
    const seconds = left();
    const args = ['run', '--silent', 'test:e2e', '--', '--seconds', String(seconds - spareForEnding)];
    count(await run('npm', args, seconds));
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** Fetches what is needed, not before the tests are over, which need both processors; yields why there can be no scenarios. */
async function setUpWindows() {
  const spare = left() - leastForWindows;
  if (spare <= 0) return `only ${left()} s are left`;
  const setUp = new BoundedProcess('node', ['test/e2e/set-up.mjs', '--browser'], { isQuiet: true });
  const status = await setUp.wait(spare);
  await setUp.stop();
  if (status === 0 && left() >= leastForWindows) return undefined;
  const reason =
    status === undefined || status === 0
      ? `only ${left()} s are left`
      : 'VS Code or Chromium could not be installed';
  return `${reason}; of the set-up:\n${setUp.output.slice(-2000)}`;
}

/** Runs something that ends with a count of tests, for so many seconds at most. */
async function run(command, args, seconds) {
  if (seconds <= 0) {
    console.error(`SKIPPED, since time is up: ${command} ${args.join(' ')}`);
    return { status: undefined, passed: 0, failed: 0 };
  }
  const child = new BoundedProcess(command, args);
  const status = await child.wait(seconds);
  await child.stop();
  const counts = [...child.output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1) ?? [];
  const [passed, failed] = [1, 2].map((group) => Number(counts[group] ?? 0));
  if (status === undefined) console.error(`STOPPED after ${seconds} s: ${command} ${args.join(' ')}`);
  return { status, passed, failed };
}

/** What has failed without a count is one failure; what was stopped for lack of time is none. */
function count({ status, passed, failed }) {
  total.passed += passed;
  total.failed += status === undefined || status === 0 ? failed : Math.max(failed, 1);
}

function skip(reason) {
  console.error(`SKIPPED: test:e2e: the extension was not tried in VS Code: ${reason}`);
}

function left() {
  return Math.floor(limit - (Date.now() - begin) / 1000);
}

await main();
