/** In process: whether anything piles up while somebody types. */
import { setFlagsFromString } from 'node:v8';
import { readInput } from '../input/schema-input';
import type { Result } from '../report/measurement';
import { EditingSession } from '../subject';
import { editKinds, Toggle } from './edits';
import { memoryTree, pathInMemory } from './memory-tree';
import { answer, type ProgramRequest } from './request';

const FAMILY = 'keystroke/heap';
const MEGABYTE = 1024 * 1024;

/** A hundred keystrokes, then as many as `distance` allows, up to ten thousand. */
const FEW = 100;
const MANY_PER_ROUND = 25;

async function measure({ directory, distance }: ProgramRequest): Promise<Result[]> {
  // Machine code lies in the heap, too, and V8 makes more and better code for quite some time.
  for (const flag of ['--no-opt', '--no-sparkplug']) setFlagsFromString(flag);
  const input = readInput(directory, '');
  const text = input.texts.get(input.largest) ?? '';
  const session = await EditingSession.open(memoryTree(input), pathInMemory(input.largest), text);
  // By turns at each of the places, where a character comes the one time and goes the next.
  const toggles = editKinds(text)
    .filter(({ offset }) => offset >= 0)
    .map(({ offset }) => new Toggle(offset));
  const press = (index: number): void => {
    session.edit(toggles[Math.floor(index / 2) % toggles.length]!.next());
    session.countDiagnostics();
  };
  const many = MANY_PER_ROUND * distance.maxRounds;
  for (let index = 0; index < FEW; index++) press(index);
  const early = heap();
  for (let index = FEW; index < many; index++) press(index);
  const late = heap();
  return [row('few', FEW, early), row('many', many, late)];
}

function row(id: string, count: number, megabytes: number): Result {
  const label = `after ${count} keystrokes`;
  return { id: `${FAMILY}/${id}`, label, unit: 'MB', samples: [megabytes], baseline: `${FAMILY}/few` };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

answer(measure);
