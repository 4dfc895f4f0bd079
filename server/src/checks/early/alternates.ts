import { BUILT_IN_TYPES, type JsonClass } from '../../schema/built-in-types';
import { branchEnumOf } from '../../schema/types';
import { findMember, type MemberNode, type ObjectNode, type ValueNode } from '../../syntax/nodes';
import { claimsOfEnum } from '../semantics/claims';
import type { EarlyContext } from './early-context';
import { longForm } from './keys';
import { checkName } from './names';
import { ofMember, ofMemberKeys, ofDefinition } from './sources';
import { checkType } from './types';

/** The branches of an alternate, of which there are two or more, are told apart by the JSON type alone. */
export function checkAlternate(node: ObjectNode, context: EarlyContext): void {
  const data = findMember(node, 'data')?.value;
  if (data === undefined) return;
  if (data.kind !== 'object' || data.members.length < 2) {
    return context.collector.say('data-empty', {}, data);
  }
  const claimed = new Map<JsonClass, string>();
  for (const branch of data.members) checkBranch(branch, claimed, context);
}

function checkBranch(
  { key, value }: MemberNode,
  claimed: Map<JsonClass, string>,
  context: EarlyContext,
): void {
  const owner = ofDefinition(context.item.declaration);
  checkName(key, `Member of ${owner}`, context);
  const type = longForm(value, 'type', ofMemberKeys(key.value, owner), 'branch', context);
  if (type === undefined) return;
  if (type.kind === 'null') return reportUnfit(key.value, 'None', type, context);
  const source = ofMember(key.value, owner);
  const meanings = ['built-in', 'union', 'struct', 'enum'] as const;
  if (!checkType(type, { source, meanings, mismatch: 'branch-type' }, context)) return;
  checkClaims(key.value, key, type, claimed, context);
}

function checkClaims(
  name: string,
  range: MemberNode['key'],
  type: ValueNode,
  claimed: Map<JsonClass, string>,
  context: EarlyContext,
): void {
  if (type.kind !== 'string') return;
  const claims = claimsOf(type.value, context);
  const { name: owner } = context.item.declaration;
  if (claims.length === 0) return reportUnfit(name, type.value, type, context);
  const taken = claims.find((claim) => claimed.has(claim));
  if (taken !== undefined) {
    const earlier = claimed.get(taken) ?? '';
    const related = [{ message: 'the other branch', definition: owner, member: earlier }];
    context.collector.say('alternate-ambiguous', { name, earlier }, range, { related });
  }
  for (const claim of claims) claimed.set(claim, claimed.get(claim) ?? name);
}

function reportUnfit(
  branch: string,
  name: string,
  range: ValueNode,
  { item, collector }: EarlyContext,
): void {
  const source = `Alternate '${item.declaration.name}' member '${branch}'`;
  collector.say('branch-type', { source, type: 'type', name }, range);
}

/** The JSON types that a branch takes; none if the type cannot be told from others. */
function claimsOf(name: string, { namespace }: EarlyContext): JsonClass[] {
  // QType is taken for a string that can be anything.
  if (name === 'str' || name === 'QType') return ['string', 'number', 'bool'];
  const builtIn = BUILT_IN_TYPES.get(name);
  if (builtIn !== undefined) return builtIn.jsonClass === undefined ? [] : [builtIn.jsonClass];
  const definition = namespace.definition(name);
  if (definition?.kind === 'enum') return claimsOfEnum(definition.values.map((value) => value.name));
  if (definition !== undefined) return ['object'];
  const { branches = [] } = branchEnumOf(namespace.definition(name.slice(0, -4)))?.owner ?? {};
  return claimsOfEnum(branches.map((branch) => branch.name));
}
