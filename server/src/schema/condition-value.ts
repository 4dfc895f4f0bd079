import type { Condition } from './definitions';
import { preprocessorValue } from './preprocessor-value';

/**
 * Whether a condition holds in a build that defines these symbols; `undefined` where that cannot be told, since its text
 * for the preprocessor is more than what schemas hold.
 */
export function conditionValue(condition: Condition, symbols: ReadonlySet<string>): boolean | undefined {
  switch (condition.kind) {
    case 'symbol':
      return symbols.has(condition.node.value);
    case 'text':
      return preprocessorValue(condition.node.value, symbols);
    case 'not':
      return negated(conditionValue(condition.operand, symbols));
    case 'all':
      return allOf(condition.operands.map((operand) => conditionValue(operand, symbols)));
    case 'any':
      return negated(allOf(condition.operands.map((operand) => negated(conditionValue(operand, symbols)))));
  }
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** What is not known matters only if nothing else decides. */
function allOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}
