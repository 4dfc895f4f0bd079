import type { MemberNode } from '../../syntax/nodes';
import { checkCondition } from './conditions';
import { checkLongForm } from './members';
import type { StructureContext } from './structure-context';
import type { checkTypeName } from './type-references';

/** A branch of a union or an alternate, its name aside; `checkType` says which types it may have. */
export function checkBranch(
  { key, value }: MemberNode,
  checkType: typeof checkTypeName,
  context: StructureContext,
): void {
  const source = `'data' member '${key.value}'`;
  const type = checkLongForm(value, source, 'branch', context);
  checkCondition(value, source, 'branch', context);
  if (type !== undefined) checkType(type, source, context);
}
