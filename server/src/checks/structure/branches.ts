import type { MemberNode } from '../../syntax/nodes';
import { checkCondition } from './conditions';
import { checkLongForm } from './members';
import type { StructureContext } from './structure-context';
import type { checkTypeName } from './type-references';

/** A branch of a union or an alternate, its name aside; `checkType` says which types it may have. */
export function checkBranch(
  branch: MemberNode,
  checkType: typeof checkTypeName,
  context: StructureContext,
): void {
  const { value } = branch;
  const source = sourceOfBranch(branch);
  const type = checkLongForm(value, source, 'branch', context);
  checkCondition(value, source, 'branch', context);
  if (type !== undefined) checkType(type, source, context);
}

/** How messages call a branch. */
export function sourceOfBranch({ key }: MemberNode): string {
  return `'data' member '${key.value}'`;
}
