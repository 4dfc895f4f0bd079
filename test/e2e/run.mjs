// `npm run test:e2e`: the packaged extension in a real VS Code in a real browser. See README.md.
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { inProject, runNpm } from '../../scripts/project.mjs';
import { startCode } from './code-process.mjs';
import { installCodeServer } from './code-server.mjs';
import { filesElsewhere, scenarios } from './scenarios.mjs';
import { Workbench } from './workbench.mjs';

const release = '10.2.2';

/** With `--web` the extension runs as in a browser-only VS Code: in a web worker, without a machine below it. */
const isWeb = process.argv.includes('--web');
const [wanted = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const settings = isWeb ? { 'remote.extensionKind': { 'qapi-tools.qapi': ['web'] } } : {};
const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

async function main() {
  const browserPath = findBrowser();
  const corpus = join(process.env['QAPI_CORPUS'] ?? '', release);
  if (browserPath === undefined) return skip('there is no Chromium on PATH, and CHROMIUM names none');
  if (!existsSync(join(corpus, 'qapi')))
    return skip(`QAPI_CORPUS names no folder with ${release}/qapi in it`);
  if (process.platform !== 'linux') return skip('VS Code is only installed for Linux');

  const work = mkdtempSync(join(tmpdir(), 'qapi-e2e-'));
  process.once('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));
  const vsix = packageExtension(work);
  const folder = layOutSchemas(corpus, join(work, 'schemas'));
  const code = await startCode({
    code: installCodeServer(cacheFolder()),
    vsix,
    folder: join(work, 'code'),
    settings,
  });
  const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('worker', (worker) => said.push(`worker ${worker.url()}`));
    const workbench = new Workbench(page);
    await workbench.openFolder(code.address, folder);
    process.exitCode = (await runScenarios({ workbench, folder })) ? 0 : 1;
    if (process.exitCode !== 0) console.error(`The page said at last:\n${said.slice(-40).join('\n')}`);
  } finally {
    await browser.close();
    await code.stop();
  }
}

/** Runs all, since one that fails tells nothing of the next; returns whether all passed. */
async function runScenarios({ workbench, folder }) {
  const pictures = inProject(isWeb ? 'e2e-artifacts/web' : 'e2e-artifacts');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  let failures = 0;
  const chosen = scenarios.filter(({ name }) => name.includes(wanted));
  for (const [index, { name, run }] of chosen.entries()) {
    const picture = (moment) => {
      const title = `${index + 1} ${name} ${moment}`.replace(/[^a-z0-9]+/gi, '-');
      return workbench.screenshot(join(pictures, `${title}.png`));
    };
    const error = await run({ workbench, folder, picture }).then(
      () => undefined,
      (reason) => reason,
    );
    console.log(`${error === undefined ? 'ok' : 'FAILED'}: ${name}`);
    if (error !== undefined) console.error(error);
    failures += error === undefined ? 0 : 1;
    await picture('at the end');
  }
  console.log(`${chosen.length - failures} passed, ${failures} failed; pictures in ${pictures}`);
  return failures === 0;
}

function packageExtension(work) {
  const vsix = join(work, 'qapi.vsix');
  if (runNpm(['run', '--silent', 'package', '--', '--out', vsix]) !== 0) throw new Error('no VSIX was made');
  return vsix;
}

/** A tree to write in, with the schemas where they lie in QEMU's, and files that lie elsewhere. */
function layOutSchemas(corpus, folder) {
  for (const part of ['VERSION', 'qapi', 'qga'])
    cpSync(join(corpus, part), join(folder, part), { recursive: true });
  for (const [path, text] of Object.entries(filesElsewhere)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function cacheFolder() {
  const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return process.env['QAPI_E2E_CACHE'] ?? join(caches, 'qapi-e2e');
}

function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env['CHROMIUM'], ...candidates].find((file) => file !== undefined && isExecutable(file));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function skip(reason) {
  console.error(`SKIPPED: test:e2e: ${reason}. Nothing was tested.`);
}

await main();
