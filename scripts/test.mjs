// All that `npm test` checks. Every step runs even if an earlier one failed, so that one run tells everything;
// the tests run beside the checks of style and are told last, since their closing line is the one that is read. Arguments go to mocha, and then
// mocha alone runs: `npm test -- --grep reparse`.
import { existsSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { filesBelow } from './files.mjs';
import { inProject, runScript, startScript } from './project.mjs';

const compile = { name: 'typecheck', file: 'node_modules/typescript/bin/tsc', args: ['-b'] };
const style = [
  {
    name: 'format:check',
    file: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '.'],
  },
  { name: 'lint', file: 'node_modules/eslint/bin/eslint.js', args: ['--max-warnings=0', '.'] },
];
const mocha = { name: 'tests', file: 'node_modules/mocha/bin/mocha.js', args: process.argv.slice(2) };

/** Compiled tests outlive their sources, and mocha would go on running them. */
function removeOrphans() {
  const outputFolder = inProject('out');
  for (const file of filesBelow(outputFolder)) {
    const source = relative(outputFolder, file).replace(/\.(?:js|d\.ts)(?:\.map)?$/, '.ts');
    const isEmitted = !file.endsWith('.tsbuildinfo');
    if (isEmitted && !existsSync(inProject(source))) rmSync(file);
  }
}

function succeeds(step) {
  const begin = Date.now();
  return isSuccess(step, begin, runScript(step.file, step.args));
}

function isSuccess({ name }, begin, status) {
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name} (${seconds} s)`);
  return status === 0;
}

/** The steps that failed. */
async function runAll() {
  const failed = [compile].filter((step) => !succeeds(step));
  const begin = Date.now();
  const tests = startScript(mocha.file, mocha.args);
  if (mocha.args.length === 0) failed.push(...style.filter((step) => !succeeds(step)));
  if (!isSuccess(mocha, begin, await tests.finish())) failed.push(mocha);
  return failed;
}

removeOrphans();
const failed = await runAll();
if (failed.length > 0) {
  console.error(`npm test: failed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
