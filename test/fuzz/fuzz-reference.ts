/** `npm run fuzz:reference`: looks for schemas on which we and the front end of a QEMU tree disagree. */
import { join } from 'node:path';
import { isFile } from '../conformance/trees';
import { runCampaign } from './campaign';
import { describeDisagreement, keepDisagreements } from './disagreement-text';
import { type FuzzOptions, readOptions, USAGE, UsageError } from './options';
import { Referee } from './referee';
import { BaseCases } from './schemas/base-cases';
import type { Tally } from './tally';

const DEFAULT_COUNT = 1000;

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), DEFAULT_COUNT);
  const { tree, version, seed, count } = options;
  if (!isFile(join(tree.directory, 'scripts', 'qapi', 'common.py'))) {
    throw new UsageError(`there is no front end in '${tree.directory}': scripts/qapi is missing`);
  }
  const begin = Date.now();
  const referee = new Referee(tree, version);
  closeWhenEnded(referee);
  try {
    print(`QEMU ${tree.label}, rules of ${version}, seed ${seed}, ${count} cases\n`);
    const tally = await runCampaign(options, new BaseCases(tree), referee, showProgress(count));
    report(tally, options);
    print(`${((Date.now() - begin) / 1000).toFixed(1)} s\n`);
    return tally.groups.size > 0 ? 1 : 0;
  } finally {
    referee.close();
  }
}

function report(tally: Tally, { keep }: FuzzOptions): void {
  const groups = [...tally.groups.values()].sort((a, b) => b.count - a.count);
  for (const group of groups) print(describeDisagreement(group));
  if (keep !== undefined) keepDisagreements(groups, keep);
  for (const line of tally.summary()) print(`${line}\n`);
}

/** Whoever ends us early leaves no files behind either. */
function closeWhenEnded(referee: Referee): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      referee.close();
      process.exit(2);
    });
  }
}

function showProgress(count: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done) => void process.stderr.write(`\r${done} of ${count} ${done === count ? '\n' : ''}`);
}

function print(text: string): void {
  process.stdout.write(text);
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    process.stderr.write(
      isUsage ? `${error.message}\n${USAGE.replace('SCRIPT', 'fuzz:reference')}` : `${String(error)}\n`,
    );
    process.exitCode = 2;
  },
);
