import type { Condition, Definition } from '../../schema/definitions';
import type { Module } from '../../schema/module';
import type { Schema } from '../../schema/schema';

/** How much of a schema depends on a symbol. */
export interface ConditionCounts {
  readonly definitions: number;
  /** Members, values, branches, features. */
  readonly parts: number;
}

const cache = new WeakMap<Module, ReadonlyMap<string, ConditionCounts>>();

/** Counts what depends on a symbol of the build. */
export function countConditions({ modules }: Schema, symbol: string): ConditionCounts {
  let definitions = 0;
  let parts = 0;
  for (const module of modules) {
    const counts = countsOf(module).get(symbol);
    definitions += counts?.definitions ?? 0;
    parts += counts?.parts ?? 0;
  }
  return { definitions, parts };
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
    for (const symbol of symbolsOf(condition)) {
      const known = counts.get(symbol) ?? { definitions: 0, parts: 0 };
      known[what]++;
      counts.set(symbol, known);
    }
  };
  for (const { declaration } of definitions) {
    count(declaration.condition, 'definitions');
    for (const part of partsOf(declaration)) count(part.condition, 'parts');
  }
  return counts;
}

interface Conditional {
  readonly condition: Condition | undefined;
  readonly features?: readonly Conditional[];
}

function partsOf(definition: Definition): Conditional[] {
  const parts: readonly Conditional[] = ownPartsOf(definition);
  return [...parts, ...definition.features, ...parts.flatMap(({ features = [] }) => features)];
}

function ownPartsOf(definition: Definition): readonly Conditional[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values;
    case 'struct':
      return definition.members;
    case 'union':
      return [...(definition.baseMembers ?? []), ...definition.branches];
    case 'alternate':
      return definition.branches;
    case 'command':
    case 'event':
      return definition.parameters ?? [];
  }
}

/** The symbols that a condition asks for, each once. */
function symbolsOf(condition: Condition | undefined): ReadonlySet<string> {
  switch (condition?.kind) {
    case undefined:
      return new Set();
    case 'symbol':
      return new Set([condition.node.value]);
    case 'text':
      return new Set(condition.node.value.match(/[A-Za-z_]\w*/g));
    case 'not':
      return symbolsOf(condition.operand);
    case 'all':
    case 'any':
      return new Set(condition.operands.flatMap((operand) => [...symbolsOf(operand)]));
  }
}
