// `npm run test:editors`: the server in real editors, set up as `docs/editors.md` says. See README.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { editors } from './editors.mjs';
import { expected, places, writeTree } from './tree.mjs';

const PATIENCE = 90_000;

function main() {
  const chosen = editors.filter(({ name }) => name.includes(process.argv[2] ?? ''));
  const outcomes = chosen.map((editor) => runEditor(editor));
  const count = (outcome) => outcomes.filter((each) => each === outcome).length;
  console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  if (count('failed') > 0) process.exitCode = 1;
}

function runEditor(editor) {
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'qapi-editors-')));
  try {
    const environment = makeEnvironment(work);
    const reason = editor.missing(environment);
    if (reason !== undefined) {
      console.error(`SKIPPED: test:editors: ${editor.name}: ${reason}. It was not tested.`);
      return 'skipped';
    }
    return check(editor.name, drive(editor, work, environment)) ? 'passed' : 'failed';
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A home of its own for the editor, in which the commands are installed and nothing else. */
function makeEnvironment(work) {
  const bin = join(work, 'bin');
  const home = join(work, 'home');
  for (const folder of [bin, home]) mkdirSync(folder);
  for (const name of ['qapi', 'qapi-language-server'])
    symlinkSync(inProject('server/bin', `${name}.js`), join(bin, name));
  symlinkSync(process.execPath, join(bin, 'node'));
  const path = [bin, process.env['PATH']].join(delimiter);
  return { PATH: path, HOME: home, LANG: 'C.UTF-8', TERM: 'dumb' };
}

/** Starts the editor with its driver, and yields the driver's report. */
function drive(editor, work, environment) {
  const folder = join(work, 'tree');
  const files = { QAPI_TASK: join(work, 'task.json'), QAPI_REPORT: join(work, 'report.json') };
  writeTree(folder);
  writeFileSync(files.QAPI_TASK, JSON.stringify({ folder, places, paths: Object.keys(expected.modes) }));
  const { command, args, env } = editor.prepare(environment);
  const { error, signal, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    env: { ...environment, ...files, ...env },
    encoding: 'utf8',
    timeout: PATIENCE,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    return JSON.parse(readFileSync(files.QAPI_REPORT, 'utf8'));
  } catch {
    return { trouble: `it left no report (${error ?? signal ?? 'it ended by itself'})\n${stdout}${stderr}` };
  }
}

/** Holds a report against what is expected, line by line in the log. */
function check(name, report) {
  console.log(`${name} (${report.version ?? 'of some version'})`);
  const checks = {
    'ran to the end': () => assert.equal(report.trouble, undefined),
    mode: () => assert.match(report.mode, /^qapi/),
    modes: () => assert.deepEqual(report.modes, expected.modes),
    diagnostics() {
      assert.equal(report.diagnostics.length, 1);
      assert.match(report.diagnostics[0], expected.diagnostic);
    },
    hover: () => assert.ok(report.hover?.includes(expected.hover)),
    definition: () => assert.equal(report.definition, expected.definition),
    completion: () =>
      assert.deepEqual(
        expected.completion.filter((label) => !report.completion?.includes(label)),
        [],
      ),
    formatted: () => assert.equal(report.formatted, expected.formatted),
    filtered: () => assert.equal(report.filtered, expected.formatted),
  };
  return Object.entries(checks)
    .map(([what, holds]) => tell(what, report[what], holds))
    .every(Boolean);
}

function tell(what, found, holds) {
  const said = found === undefined ? '' : `: ${JSON.stringify(found).slice(0, 160)}`;
  try {
    holds();
    console.log(`  ok: ${what}${said}`);
    return true;
  } catch (error) {
    console.error(`  FAILED: ${what}${said}\n${error.message}`);
    return false;
  }
}

main();
