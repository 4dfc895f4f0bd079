import { findMember, type ObjectNode } from '../../syntax/nodes';
import { checkBranch, sourceOfBranch } from './branches';
import { checkMembersOrName, isEmpty } from './kinds';
import { checkLowerName } from './names';
import type { StructureContext } from './structure-context';
import { checkTypeName, checkTypeOrArray } from './type-references';

/** A union chooses by a member of its base. Up to 6.1 it may be simple: then it has neither, and chooses by name. */
export function checkUnion(node: ObjectNode, context: StructureContext): void {
  const isSimple = context.release.has('union.simple') && findMember(node, 'discriminator') === undefined;
  if (isSimple) {
    const base = findMember(node, 'base');
    if (base !== undefined) context.collector.report('union-base-alone', {}, base.key);
  } else checkDiscriminator(node, context);
  const data = findMember(node, 'data')?.value;
  if (data === undefined) return;
  if (data.kind !== 'object') return context.collector.report('data-not-object', {}, data);
  if (context.item.declaration.hasPlainParts) return;
  const checkNames = isSimple || context.release.has('union.branch-name-rule');
  const checkType = isSimple ? checkTypeOrArray : checkTypeName;
  for (const branch of data.members) {
    const { key } = branch;
    if (checkNames) checkLowerName(key.value, sourceOfBranch(branch), key, context);
    checkBranch(branch, checkType, context);
  }
}

function checkDiscriminator(node: ObjectNode, context: StructureContext): void {
  checkMembersOrName(node, 'base', context);
  const discriminator = findMember(node, 'discriminator');
  if (discriminator === undefined) return;
  if (context.release.has('union.simple') && !hasBase(node)) {
    context.collector.report('union-discriminator-alone', {}, discriminator.key);
  }
  if (discriminator.value.kind !== 'string') {
    context.collector.report('name-not-string', { source: "'discriminator'" }, discriminator.value);
  }
}

/** An empty base is as good as none. Whatever is no base at all was reported as that. */
function hasBase(node: ObjectNode): boolean {
  const base = findMember(node, 'base')?.value;
  if (base === undefined) return false;
  return (base.kind !== 'object' && base.kind !== 'string') || !isEmpty(base);
}
