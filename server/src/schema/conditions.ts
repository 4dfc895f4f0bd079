import type { StringNode } from '../syntax/nodes';
import type { Condition } from './definitions';

/** The strings that a condition is made of, in source order. */
export function stringsOf(condition: Condition | undefined): readonly StringNode[] {
  switch (condition?.kind) {
    case undefined:
      return [];
    case 'symbol':
    case 'text':
      return [condition.node];
    case 'not':
      return stringsOf(condition.operand);
    case 'all':
    case 'any':
      return condition.operands.flatMap(stringsOf);
  }
}

/** A symbol of the build, and where it begins in the value of its string. */
export interface ConditionSymbol {
  readonly name: string;
  readonly index: number;
}

/** The symbols in such a string: one in a tree of conditions, perhaps several in text for the preprocessor. */
export function symbolsIn({ value }: StringNode): ConditionSymbol[] {
  return Array.from(value.matchAll(/[A-Za-z_]\w*/g), ({ 0: name, index }) => ({ name, index })).filter(
    ({ name }) => name !== 'defined',
  );
}
