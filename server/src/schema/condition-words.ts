import type { Condition } from './definitions';

/** A condition in words; `spell` says how a symbol is written. */
export function describeCondition(
  condition: Condition,
  spell: (symbol: string) => string = (symbol) => symbol,
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
