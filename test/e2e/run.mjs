// `npm run test:e2e`: the packaged extension in a real VS Code in a real browser. See README.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { inProject, runNpm } from '../../scripts/project.mjs';
import { CodeInstallation } from './code-process.mjs';
import { installCodeServer } from './code-server.mjs';
import { releases } from './layouts.mjs';
import { pictureScenarios } from './picture-scenarios.mjs';
import { cacheFolder, findBrowser, whatIsMissing } from './prerequisites.mjs';
import { runScenarios } from './run-scenarios.mjs';
import { scenarios } from './scenarios.mjs';
import { Windows } from './windows.mjs';

const { values: options, positionals } = parseArgs({
  options: {
    web: { type: 'boolean', default: false },
    screenshots: { type: 'boolean', default: false },
    seconds: { type: 'string' },
  },
  allowPositionals: true,
});
const begin = Date.now();
const browserFlags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];

/** What it takes to clean up behind the last scenario, in milliseconds. */
const cleaningUp = 8_000;

async function main() {
  const corpus = process.env['QAPI_CORPUS'] ?? '';
  const missing = whatIsMissing(corpus, releases);
  if (missing !== undefined) return skip(missing);

  // Nothing that was started may outlive us: what ends it waits for our exit, which signals would skip.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const work = mkdtempSync(join(tmpdir(), 'qapi-e2e-'));
  process.once('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));

  const vsix = packageExtension(work);
  const code = installCodeServer(cacheFolder());
  const installation = new CodeInstallation({ code, vsix, folder: join(work, 'code') });
  const browser = await startBrowser();
  if (browser === undefined) return skip('Chromium does not start here');
  const windows = new Windows({ installation, browser, corpus, folder: join(work, 'schemas') });
  console.log(`Set up in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  try {
    report(await runScenarios(chosenScenarios(), { windows, ...howToRun() }));
  } finally {
    await browser.close();
    await windows.stop();
  }
}

async function startBrowser() {
  try {
    return await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

function skip(reason) {
  console.error(`SKIPPED: test:e2e: ${reason}. Nothing was tested.`);
}

function isNamed({ name }) {
  return positionals.length === 0 || positionals.some((word) => name.includes(word));
}

function chosenScenarios() {
  const isHurried = options.seconds !== undefined;
  const all = scenarios.filter(({ isForWholeRuns }) => !(isHurried && isForWholeRuns === true));
  const named = (options.screenshots ? pictureScenarios : all).filter(isNamed);
  if (!options.web) return named;
  // Those that are for a browser anyway are doubles of others.
  const fit = named.filter(({ inBrowser, needsMachine }) => inBrowser !== true && needsMachine !== true);
  return fit.map((scenario) => ({ ...scenario, inBrowser: true }));
}

/** Whoever has little time has none for pictures, but of what went wrong. */
function howToRun() {
  const isHurried = options.seconds !== undefined;
  return {
    pictures: inProject('e2e-artifacts', artifactsName()),
    picturesOfAll: !isHurried,
    deadline: isHurried ? begin + Number(options.seconds) * 1000 - cleaningUp : Infinity,
  };
}

function artifactsName() {
  if (options.screenshots) return 'themes';
  return options.web ? 'web' : 'machine';
}

function report({ passed, failed, notRun }) {
  if (notRun.length > 0) {
    console.error(`NOT RUN: test:e2e: ${notRun.length} scenarios, since time was up: ${notRun.join('; ')}`);
  }
  console.log(`${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function packageExtension(work) {
  const vsix = join(work, 'qapi.vsix');
  if (runNpm(['run', '--silent', 'package', '--', '--out', vsix]) !== 0) throw new Error('no VSIX was made');
  return vsix;
}

await main();
