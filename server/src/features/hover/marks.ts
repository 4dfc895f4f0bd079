import { codeSpan } from '../../markup/markdown-text';
import { describeCondition } from '../../schema/condition-words';
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
  if (condition !== undefined) marks.push(`if ${describeCondition(condition)}`);
  return marks.length === 0 ? '' : `  # ${marks.join(', ')}`;
}

/** A condition in words, its symbols as code. */
export function conditionInWords(condition: Condition): string {
  return describeCondition(condition, codeSpan);
}
