/** `npm run replay:completion`: how often completion offers what stands in the schemas of a QEMU tree. */
import { print, runCommand } from '../fuzz/command';
import { readOptions } from '../fuzz/options';
import { Insertions } from './insertions';
import { Replay } from './replay';
import { SchemaEditor } from './schema-editor';
import {
  describeComplaints,
  describeInsertions,
  describeMisses,
  describeTally,
  isGoodEnough,
  tallyOf,
} from './tally';

const DEFAULT_COUNT = 2000;

async function main(): Promise<number> {
  const { tree, seed, count } = readOptions(process.argv.slice(2), 'replay:completion', DEFAULT_COUNT);
  const editor = await SchemaEditor.open(tree.directory);
  const replay = new Replay(editor);
  const insertions = new Insertions(editor);
  const numbers = Array.from({ length: count }, (_, number) => number);
  const attempts = numbers.map((number) => replay.attempt(seed, number));
  const inserted = numbers.map((number) => insertions.insertion(seed, number));
  print(`QEMU ${tree.label}, seed ${seed}\n`);
  print(describeMisses(attempts));
  print(describeComplaints(attempts, inserted));
  print(describeTally(attempts));
  print(describeInsertions(inserted));
  const isHarmless = [...attempts, ...inserted].every(({ complaints }) => complaints.length === 0);
  return isGoodEnough(tallyOf(attempts)) && isHarmless ? 0 : 1;
}

void runCommand(main);
