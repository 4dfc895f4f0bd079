import type { Rule } from '../releases/rules';
import type { DefinitionKind } from './definitions';

/** What tells whether something can have features. */
export type FeatureRule = Extract<Rule, `feature.${'struct' | 'command' | 'rest' | 'enum-value'}`>;

/** Since when what can have features has them: definitions, members and arguments, values of enums. */
export const FEATURE_RULES: Readonly<Record<DefinitionKind | 'member' | 'value', FeatureRule>> = {
  enum: 'feature.rest',
  struct: 'feature.struct',
  union: 'feature.rest',
  alternate: 'feature.rest',
  command: 'feature.command',
  event: 'feature.rest',
  member: 'feature.rest',
  value: 'feature.enum-value',
};
