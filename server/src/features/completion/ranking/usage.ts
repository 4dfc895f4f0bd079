import type { Module } from '../../../schema/module';
import { typeUses } from '../../../schema/type-uses';

export type Counts = ReadonlyMap<string, number>;

/** Which types the definitions of a file name. */
export interface TypeUsage {
  /** How often each. */
  readonly total: Counts;
  /** Those that parts of each name have, as often as they have them. */
  readonly byPart: ReadonlyMap<string, readonly string[]>;
}

interface UsageElsewhere {
  /** The file that does not count, by its place. */
  readonly except: number;
  readonly modules: readonly Module[];
  readonly total: Counts;
}

const NONE: Counts = new Map();
const usages = new WeakMap<Module, TypeUsage>();
/** By one of the files that count. */
const usagesElsewhere = new WeakMap<Module, UsageElsewhere>();

export function usageOfTypes(module: Module): TypeUsage {
  let usage = usages.get(module);
  if (usage === undefined) {
    usage = countUses(module);
    usages.set(module, usage);
  }
  return usage;
}

/** How often all files but one name each type; kept as long as these files are the same, whatever happens to the one. */
export function usageElsewhere(modules: readonly Module[], module: Module): Counts {
  const except = modules.indexOf(module);
  const key = modules[except === 0 ? 1 : 0];
  if (key === undefined) return NONE;
  const known = usagesElsewhere.get(key);
  if (known?.except === except && isSameBut(except, known.modules, modules)) return known.total;
  const total = new Map<string, number>();
  modules.forEach((one, index) => {
    if (index !== except) for (const [name, count] of usageOfTypes(one).total) addTo(total, name, count);
  });
  usagesElsewhere.set(key, { except, modules, total });
  return total;
}

function isSameBut(except: number, before: readonly Module[], after: readonly Module[]): boolean {
  return (
    before.length === after.length && after.every((one, index) => index === except || one === before[index])
  );
}

/** How often parts of a name have each type. */
export function usesForPart(modules: readonly Module[], part: string): Counts {
  const counts = new Map<string, number>();
  for (const module of modules)
    for (const name of usageOfTypes(module).byPart.get(part) ?? []) addTo(counts, name, 1);
  return counts;
}

function countUses(module: Module): TypeUsage {
  const total = new Map<string, number>();
  const byPart = new Map<string, string[]>();
  for (const { declaration } of module.definitions) {
    for (const { reference, partName } of typeUses(declaration)) {
      addTo(total, reference.name, 1);
      if (partName === undefined) continue;
      const names = byPart.get(partName);
      if (names === undefined) byPart.set(partName, [reference.name]);
      else names.push(reference.name);
    }
  }
  return { total, byPart };
}

function addTo(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}
