/** `npm run fuzz:reference`: looks for schemas on which we and the front end of a QEMU tree disagree. */
import { join } from 'node:path';
import { isFile } from '../conformance/trees';
import { runCampaign } from './campaign';
import { CannotRunError, print, runCommand } from './command';
import { describeDisagreement, keepDisagreements } from './disagreement-text';
import { type FuzzOptions, readOptions } from './options';
import { Referee } from './referee';
import { BaseCases } from './schemas/base-cases';
import type { Tally } from './tally';

const DEFAULT_COUNT = 1000;

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), 'fuzz:reference', DEFAULT_COUNT);
  const { tree, version } = options;
  if (!isFile(join(tree.directory, 'scripts', 'qapi', 'common.py'))) {
    throw new CannotRunError(`there is no front end in '${tree.directory}': scripts/qapi is missing`);
  }
  const bases = new BaseCases(tree);
  const referee = new Referee(tree, version);
  closeWhenEnded(referee);
  try {
    await referee.start();
    return await compareWith(referee, bases, options);
  } finally {
    referee.close();
  }
}

async function compareWith(referee: Referee, bases: BaseCases, options: FuzzOptions): Promise<number> {
  const { tree, version, seed, count } = options;
  const begin = Date.now();
  print(`QEMU ${tree.label}, rules of ${version}, seed ${seed}, ${count} cases\n`);
  const tally = await runCampaign(options, bases, referee, showProgress(count));
  report(tally, options);
  print(`${((Date.now() - begin) / 1000).toFixed(1)} s\n`);
  for (const warning of tally.warnings()) process.stderr.write(`${warning}\n`);
  if (tally.judged === 0) return 2;
  return tally.groups.size > 0 ? 1 : 0;
}

function report(tally: Tally, { keep }: FuzzOptions): void {
  const groups = [...tally.groups.values()].sort((a, b) => b.count - a.count);
  for (const group of groups) print(describeDisagreement(group));
  if (keep !== undefined) keepDisagreements(groups, keep);
  for (const line of tally.summary()) print(`${line}\n`);
}

/** Whoever ends us early leaves no files behind either. */
function closeWhenEnded(referee: Referee): void {
  process.once('exit', () => referee.close());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(2));
}

function showProgress(count: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done) => void process.stderr.write(`\r${done} of ${count} ${done === count ? '\n' : ''}`);
}

void runCommand(main);
