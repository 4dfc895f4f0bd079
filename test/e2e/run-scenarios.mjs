// Runs scenarios, the most important ones first, for as long as there is time, and tells what came of each.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How long a scenario may take, the loading of its window included, before it counts as one that hangs. */
const scenarioLimit = 150_000;

/** Thrown where the time for all scenarios is over: that is nobody's failure. */
class OutOfTime extends Error {}

/**
 * Runs all, since one that fails tells nothing of the next. One that fails gets a second chance in a new window, and the
 * log says so. Returns how many passed, and the names of those that failed and of those that time did not suffice for.
 */
export async function runScenarios(scenarios, { windows, pictures, picturesOfAll, deadline }) {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const outcome = { passed: 0, failed: [], notRun: [] };
  for (const [index, scenario] of scenarios.entries()) {
    const takePicture = ({ workbench }, moment) => {
      const title = `${index + 1} ${scenario.name} ${moment}`.replace(/[^a-z0-9]+/gi, '-');
      return workbench.screenshot(join(pictures, `${title}.png`));
    };
    const attempt = () => runScenario(scenario, { windows, takePicture, pictures, picturesOfAll, deadline });
    const result = Date.now() < deadline ? await withSecondChance(scenario, attempt) : 'not run';
    if (result === 'passed') outcome.passed++;
    else (result === 'failed' ? outcome.failed : outcome.notRun).push(scenario.name);
  }
  return outcome;
}

async function withSecondChance({ name }, attempt) {
  for (const isLast of [false, true]) {
    const begin = Date.now();
    const error = await attempt();
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    if (error === undefined) {
      console.log(`ok: ${name} (${seconds} s)`);
      return 'passed';
    }
    if (error instanceof OutOfTime) return 'not run';
    console.error(
      `${isLast ? 'FAILED' : 'RETRIED in a new window, since it failed'}: ${name} (${seconds} s)`,
    );
    console.error(error);
  }
  return 'failed';
}

/** Returns what went wrong, if anything did; then the window is closed, since nobody knows what it is like. */
async function runScenario(scenario, { windows, takePicture, pictures, picturesOfAll, deadline }) {
  const { window: title = 'a tree of QEMU', inBrowser, run } = scenario;
  const perform = async () => {
    const stage = await windows.stage(title, inBrowser);
    const picture = async (moment) => {
      if (picturesOfAll) await takePicture(stage, moment);
    };
    await run({ ...stage, picture, artifacts: pictures });
    await picture('at the end');
  };
  try {
    await withinTime(perform(), deadline);
    return undefined;
  } catch (error) {
    const stage = await windows.close(title, inBrowser, (stage) => takePicture(stage, 'failed'));
    if (!(error instanceof OutOfTime)) console.error(lastWords(stage));
    return error;
  }
}

function lastWords(stage) {
  return stage === undefined
    ? 'There is no window.'
    : `The page said at last:\n${stage.said.slice(-40).join('\n')}`;
}

/** What `work` yields, unless it takes too long. */
async function withinTime(work, deadline) {
  const left = deadline - Date.now();
  const tooLate =
    left < scenarioLimit ? new OutOfTime() : new Error(`It took more than ${scenarioLimit / 1000} s`);
  let timer;
  const timeout = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLate), Math.min(left, scenarioLimit));
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
