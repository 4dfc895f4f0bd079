import type { UnknownExpression } from '../../schema/definitions';
import { isDefinitionKind } from '../../schema/definitions';
import type { ObjectNode } from '../../syntax/nodes';
import type { FindingCollector } from '../finding';

/** An expression defines exactly one thing; yields whether it does. */
export function checkDefinitionKind(node: ObjectNode, collector: FindingCollector): boolean {
  const kinds = node.members.filter(({ key }) => isDefinitionKind(key.value));
  if (kinds.length === 1 || new Set(kinds.map(({ key }) => key.value)).size === 1) return true;
  collector.report('meta-count', {}, (kinds[1] ?? node.members[0])?.key ?? node);
  return false;
}

/** An expression that defines nothing. */
export function checkUnknownExpression(expression: UnknownExpression, collector: FindingCollector): void {
  checkDefinitionKind(expression.node, collector);
}
