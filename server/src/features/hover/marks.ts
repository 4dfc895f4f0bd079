import { codeSpan } from '../../markup/markdown-text';
import type { Condition, Feature } from '../../schema/definitions';

/** What can be marked: features and a condition. */
export interface Marked {
  readonly condition: Condition | undefined;
  /** Absent for branches, which have none. */
  readonly features?: readonly Feature[];
}

/** What is to be known of a part, as a comment behind it; empty for most. */
export function commentOf({ condition, features = [] }: Marked): string {
  const marks = features.map(({ name }) => name);
  if (condition !== undefined) marks.push(`if ${describeCondition(condition, (symbol) => symbol)}`);
  return marks.length === 0 ? '' : `  # ${marks.join(', ')}`;
}

/** A condition in words, its symbols as code. */
export function conditionInWords(condition: Condition): string {
  return describeCondition(condition, codeSpan);
}

/** `spell` says how a symbol is written. */
export function describeCondition(
  condition: Condition,
  spell: (symbol: string) => string,
  isNested = false,
): string {
  switch (condition.kind) {
    case 'symbol':
    case 'text':
      return spell(condition.node.value);
    case 'not':
      return `not ${describeCondition(condition.operand, spell, true)}`;
    case 'all':
    case 'any': {
      const word = condition.kind === 'all' ? ' and ' : ' or ';
      const text = condition.operands.map((operand) => describeCondition(operand, spell, true)).join(word);
      return isNested && condition.operands.length > 1 ? `(${text})` : text;
    }
  }
}
