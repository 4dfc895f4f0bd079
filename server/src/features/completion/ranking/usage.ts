import type { Module } from '../../../schema/module';
import { typeUses } from '../../../schema/type-uses';

type Counts = ReadonlyMap<string, number>;

/** How often the definitions of a file name each type: at all, and for parts of each name. */
export interface TypeUsage {
  readonly total: Counts;
  readonly byPart: ReadonlyMap<string, Counts>;
}

const NONE: Counts = new Map();
const cache = new WeakMap<Module, TypeUsage>();

export function usageOfTypes(module: Module): TypeUsage {
  let usage = cache.get(module);
  if (usage === undefined) {
    usage = countUses(module);
    cache.set(module, usage);
  }
  return usage;
}

export function usesForPart({ byPart }: TypeUsage, part: string): Counts {
  return byPart.get(part) ?? NONE;
}

function countUses(module: Module): TypeUsage {
  const total = new Map<string, number>();
  const byPart = new Map<string, Map<string, number>>();
  for (const { declaration } of module.definitions) {
    for (const { reference, partName = '' } of typeUses(declaration)) {
      addOne(total, reference.name);
      const counts = byPart.get(partName) ?? new Map<string, number>();
      byPart.set(partName, addOne(counts, reference.name));
    }
  }
  return { total, byPart };
}

function addOne(counts: Map<string, number>, name: string): Map<string, number> {
  return counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Adds up what several files count. */
export function sumOf(all: readonly Counts[]): Counts {
  const sum = new Map<string, number>();
  for (const counts of all) for (const [name, count] of counts) sum.set(name, (sum.get(name) ?? 0) + count);
  return sum;
}
