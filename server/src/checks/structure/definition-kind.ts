import type { UnknownExpression } from '../../schema/definitions';
import { isDefinitionKind } from '../../schema/definitions';
import type { ObjectNode } from '../../syntax/nodes';
import type { FindingCollector } from '../finding';

/** An expression defines exactly one thing; yields whether it does. */
export function checkDefinitionKind(node: ObjectNode, collector: FindingCollector): boolean {
  if (definesOneThing(node)) return true;
  const kinds = node.members.filter(({ key }) => isDefinitionKind(key.value));
  if (new Set(kinds.map(({ key }) => key.value)).size === 1) return true;
  collector.report('meta-count', {}, (kinds[1] ?? node.members[0])?.key ?? node);
  return false;
}

/** Whether exactly one key says what is defined, as nearly always. */
function definesOneThing({ members }: ObjectNode): boolean {
  let count = 0;
  for (let index = 0; index < members.length; index++)
    if (isDefinitionKind(members[index]!.key.value)) count++;
  return count === 1;
}

/** An expression that defines nothing. */
export function checkUnknownExpression(expression: UnknownExpression, collector: FindingCollector): void {
  checkDefinitionKind(expression.node, collector);
}
