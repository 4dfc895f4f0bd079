/** `npm run replay:completion`: how often completion offers what stands in the schemas of a QEMU tree. */
import { print, runCommand } from '../fuzz/command';
import { readOptions } from '../fuzz/options';
import { type Attempt, Replay } from './replay';
import { describeComplaints, describeMisses, describeTally, isGoodEnough, tallyOf } from './tally';

const DEFAULT_COUNT = 2000;

async function main(): Promise<number> {
  const { tree, seed, count } = readOptions(process.argv.slice(2), 'replay:completion', DEFAULT_COUNT);
  const replay = await Replay.of(tree.directory);
  const attempts: Attempt[] = Array.from({ length: count }, (_, number) => replay.attempt(seed, number));
  print(`QEMU ${tree.label}, seed ${seed}\n`);
  print(describeMisses(attempts));
  print(describeComplaints(attempts));
  print(describeTally(attempts));
  const isHarmless = attempts.every(({ complaints }) => complaints.length === 0);
  return isGoodEnough(tallyOf(attempts)) && isHarmless ? 0 : 1;
}

void runCommand(main);
