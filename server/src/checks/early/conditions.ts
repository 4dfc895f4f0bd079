import { type ObjectNode, optionalValue, type ValueNode } from '../../syntax/nodes';
import type { EarlyContext } from './early-context';

/** The `if` of a definition, an enum value or a feature; what stands at members and branches is not looked at. */
export function checkCondition(node: ObjectNode, context: EarlyContext): void {
  const value = optionalValue(node, 'if');
  if (value === undefined) return;
  if (value.kind !== 'array') return checkText(value, context);
  if (value.elements.length === 0) context.collector.say('if-empty', {}, value);
  for (const element of value.elements) checkText(element, context);
}

function checkText(value: ValueNode, { collector }: EarlyContext): void {
  if (value.kind !== 'string') collector.say('if-kind', {}, value);
  else if (value.value === '') collector.say('if-ident', {}, value);
}
