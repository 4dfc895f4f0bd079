import { stringsOf, symbolsIn } from './conditions';
import type { Condition } from './definitions';
import type { Module } from './module';
import { featuresOf, partsOf } from './parts-of-definition';
import type { Schema } from './schema';

/** How much of a schema depends on a symbol. */
export interface ConditionCounts {
  readonly definitions: number;
  /** Members, values, branches, features. */
  readonly parts: number;
}

const cache = new WeakMap<Module, ReadonlyMap<string, ConditionCounts>>();

/** Counts what depends on a symbol of the build in schemas, of which several may hold one file. */
export function countConditions(schemas: readonly Schema[], symbol: string): ConditionCounts {
  const modules = new Map(schemas.flatMap((schema) => schema.modules.map((module) => [module.path, module])));
  let definitions = 0;
  let parts = 0;
  for (const module of modules.values()) {
    const counts = countsOf(module).get(symbol);
    definitions += counts?.definitions ?? 0;
    parts += counts?.parts ?? 0;
  }
  return { definitions, parts };
}

/** All symbols of the build on which something in the schema depends. */
export function conditionSymbolsOf({ modules }: Schema): ReadonlySet<string> {
  return new Set(modules.flatMap((module) => [...countsOf(module).keys()]));
}

function countsOf(module: Module): ReadonlyMap<string, ConditionCounts> {
  let counts = cache.get(module);
  if (counts === undefined) {
    counts = countSymbols(module);
    cache.set(module, counts);
  }
  return counts;
}

function countSymbols({ definitions }: Module): ReadonlyMap<string, ConditionCounts> {
  const counts = new Map<string, { definitions: number; parts: number }>();
  const count = (condition: Condition | undefined, what: keyof ConditionCounts): void => {
    for (const symbol of namesIn(condition)) {
      const known = counts.get(symbol) ?? { definitions: 0, parts: 0 };
      known[what]++;
      counts.set(symbol, known);
    }
  };
  for (const { declaration } of definitions) {
    count(declaration.condition, 'definitions');
    for (const part of partsOf(declaration)) count(part.condition, 'parts');
    for (const feature of featuresOf(declaration)) count(feature.condition, 'parts');
  }
  return counts;
}

/** Each once. */
function namesIn(condition: Condition | undefined): ReadonlySet<string> {
  return new Set(
    stringsOf(condition)
      .flatMap(symbolsIn)
      .map(({ name }) => name),
  );
}
