import type { Module } from '../../../schema/module';
import { typeUses } from '../../../schema/type-uses';

type Counts = ReadonlyMap<string, number>;

const cache = new WeakMap<Module, Counts>();

/** How often the definitions of a file name each type. */
export function usesOfTypes(module: Module): Counts {
  let counts = cache.get(module);
  if (counts === undefined) {
    counts = countUses(module);
    cache.set(module, counts);
  }
  return counts;
}

function countUses(module: Module): Counts {
  const counts = new Map<string, number>();
  for (const { declaration } of module.definitions) {
    for (const { reference } of typeUses(declaration))
      counts.set(reference.name, (counts.get(reference.name) ?? 0) + 1);
  }
  return counts;
}
