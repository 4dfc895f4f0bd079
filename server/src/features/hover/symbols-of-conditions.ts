import type { Condition, Definition } from '../../schema/definitions';
import type { Schema } from '../../schema/schema';

/** How much of a schema depends on a symbol. */
export interface ConditionCounts {
  readonly definitions: number;
  /** Members, values, branches, features. */
  readonly parts: number;
}

/** Counts what depends on a symbol of the build. */
export function countConditions(schema: Schema, symbol: string): ConditionCounts {
  let definitions = 0;
  let parts = 0;
  for (const module of schema.modules) {
    for (const { declaration } of module.definitions) {
      if (dependsOn(declaration.condition, symbol)) definitions++;
      for (const part of partsOf(declaration)) if (dependsOn(part.condition, symbol)) parts++;
    }
  }
  return { definitions, parts };
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

function dependsOn(condition: Condition | undefined, symbol: string): boolean {
  switch (condition?.kind) {
    case undefined:
      return false;
    case 'symbol':
      return condition.node.value === symbol;
    case 'text':
      return condition.node.value.match(/[A-Za-z_]\w*/g)?.includes(symbol) ?? false;
    case 'not':
      return dependsOn(condition.operand, symbol);
    case 'all':
    case 'any':
      return condition.operands.some((operand) => dependsOn(operand, symbol));
  }
}
