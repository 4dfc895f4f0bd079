import type { UnknownExpression } from '../../schema/definitions';
import { DEFINITION_KINDS, isDefinitionKind } from '../../schema/definitions';
import { findMember, type ObjectNode } from '../../syntax/nodes';
import type { FindingCollector } from '../finding';

/** An expression defines exactly one thing; yields whether it does. */
export function checkDefinitionKind(node: ObjectNode, collector: FindingCollector): boolean {
  let count = 0;
  DEFINITION_KINDS.forEach((kind) => (count += findMember(node, kind) === undefined ? 0 : 1));
  if (count === 1) return true;
  const kinds = node.members.filter(({ key }) => isDefinitionKind(key.value));
  collector.report('meta-count', {}, (kinds[1] ?? node.members[0])?.key ?? node);
  return false;
}

/** An expression that defines nothing. */
export function checkUnknownExpression(expression: UnknownExpression, collector: FindingCollector): void {
  checkDefinitionKind(expression.node, collector);
}
