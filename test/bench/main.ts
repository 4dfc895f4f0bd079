/** `npm run bench`: what we cost, in one run with what a user would pick instead. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRunError, print, runCommand } from '../fuzz/command';
import { corpusOf } from '../harness/corpus';
import { projectRoot } from '../harness/project-root';
import { temporaryDirectory } from '../harness/temporary-directory';
import { type BenchContext, runProgram } from './bench-context';
import { bundlePrograms } from './bundle';
import { readInput, type SchemaInput } from './input/schema-input';
import { measureCold } from './measure-cold';
import { measureScale } from './measure-scale';
import { measureWarm } from './measure-warm';
import { type BenchOptions, readOptions } from './options';
import { measureProcesses } from './processes/measure-processes';
import { FULL_DISTANCE, QUICK_DISTANCE } from './race';
import type { Result } from './report/measurement';
import { toJson } from './report/json';
import { describeMachine } from './report/machine';
import { toMarkdown } from './report/markdown';
import { judge } from './report/requirements';
import { toTerminal } from './report/terminal';
import { measureStdio } from './stdio/measure-stdio';
import { SYNTHETIC_SEED, writeSchema } from './synthetic/write-schema';

/** The families in the order of the table, by what `--only` calls them. */
const MEASUREMENTS: readonly [name: string, measure: (context: BenchContext) => Promise<Result[]>][] = [
  ['process', measureProcesses],
  ['parse', (context) => measureWarm(context, 'parsing')],
  ['cold-parse', (context) => measureCold(context, 'parse')],
  ['reparse', (context) => runProgram(context, 'reparsing')],
  ['analysis', (context) => measureWarm(context, 'analysis')],
  ['cold-analysis', (context) => measureCold(context, 'analysis')],
  ['keystroke', (context) => runProgram(context, 'keystrokes')],
  ['heap', (context) => runProgram(context, 'heap')],
  ['stdio', measureStdio],
  ['scale', measureScale],
];

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const chosen = MEASUREMENTS.filter(([name]) => isChosen(name, options));
  if (chosen.length === 0) {
    const names = MEASUREMENTS.map(([name]) => name).join(', ');
    throw new CannotRunError(`--only takes some of ${names}`);
  }
  // With it every Node process first reads certificates, for some 60 ms that have nothing to do with what it is for.
  delete process.env['NODE_EXTRA_CA_CERTS'];
  const machine = describeMachine();
  const scratch = temporaryDirectory();
  try {
    const context = await makeContext(options, scratch.native());
    const results: Result[] = [];
    for (const [name, measure] of chosen) {
      process.stderr.write(`${name} …\n`);
      results.push(...(await measure(context)));
    }
    const report = {
      input: context.input.label,
      machine,
      results,
      requirements: judge(results),
    };
    print(options.format === 'json' ? toJson(report) : toTerminal(report));
    if (options.format === 'markdown') {
      writeFileSync(
        join(projectRoot, 'BENCHMARKS.md'),
        toMarkdown(report, new Date().toISOString().slice(0, 10)),
      );
    }
    return 0;
  } finally {
    scratch.remove();
  }
}

function isChosen(name: string, { only }: BenchOptions): boolean {
  return only.length === 0 || only.some((word) => name.includes(word));
}

async function makeContext(
  { qemu, rivals, scale, isQuick }: BenchOptions,
  scratch: string,
): Promise<BenchContext> {
  return {
    input: chooseInput(scratch),
    qemu,
    rivals: [...(rivals === undefined ? [] : [rivals]), projectRoot],
    scratch,
    scale,
    program: await bundlePrograms(join(scratch, 'programs')),
    distance: isQuick ? QUICK_DISTANCE : FULL_DISTANCE,
    rounds: isQuick ? 3 : 15,
  };
}

/** QEMU's schema if it is at hand, else a synthetic one of its size. */
function chooseInput(scratch: string): SchemaInput {
  const corpus = corpusOf('10.2.2');
  if (corpus !== undefined) return readInput(corpus, "QEMU 10.2.2's schema");
  const directory = join(scratch, 'synthetic');
  writeSchema(directory, { factor: 1, seed: SYNTHETIC_SEED });
  return readInput(directory, `a synthetic schema of the size of QEMU's, seed ${SYNTHETIC_SEED}`);
}

void runCommand(main);
