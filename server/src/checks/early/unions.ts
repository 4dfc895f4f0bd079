import type { EnumDefinition, Member, UnionDefinition } from '../../schema/definitions';
import type { Namespace } from '../../schema/types';
import {
  findMember,
  type MemberNode,
  optionalValue,
  type StringNode,
  type ValueNode,
} from '../../syntax/nodes';
import { isEmpty } from '../structure/kinds';
import type { EarlyContext } from './early-context';
import { keyRange, longForm } from './keys';
import { checkName } from './names';
import { pythonText } from './python-text';
import { ofDefinition, ofKey, ofMember, ofMemberKeys } from './sources';
import { ANY_TYPE, checkType, type TypeUse } from './types';

type BranchUse = Omit<TypeUse, 'source'>;

/** A union chooses by a member of its base; or it is simple, has no base, and chooses by the names of its branches. */
export function checkUnion(definition: UnionDefinition, context: EarlyContext): void {
  const { node } = definition;
  const base = optionalValue(node, 'base');
  const discriminator = optionalValue(node, 'discriminator');
  if (discriminator === undefined) {
    if (base !== undefined) context.collector.say('union-base-alone', {}, keyRange(node, 'base'));
    const use = { meanings: ANY_TYPE, mismatch: 'branch-type', mayBeArray: base === undefined } as const;
    return checkBranches(definition, undefined, use, context);
  }
  const values = checkDiscriminator(definition, base, discriminator, context);
  checkBranches(definition, values, { meanings: ['struct'], mismatch: 'branch-type' }, context);
}

/** Checks the base and what it is chosen by; yields the enum if all is well. */
function checkDiscriminator(
  definition: UnionDefinition,
  base: ValueNode | undefined,
  discriminator: ValueNode,
  context: EarlyContext,
): EnumDefinition | undefined {
  const { node } = definition;
  const use = { meanings: ['struct'], mismatch: 'base-kind', mayBeInPlace: true } as const;
  const isSound =
    base === undefined || checkType(base, { source: ofKey('base', definition), ...use }, context);
  if (base === undefined || (base.kind === 'object' && isEmpty(base))) {
    context.collector.say('union-discriminator-alone', {}, keyRange(node, 'discriminator'));
    return undefined;
  }
  const source = `Discriminator of flat union '${definition.name}'`;
  if (!checkName(discriminator, source, context) || !isSound || discriminator.kind !== 'string')
    return undefined;
  return checkTag(definition, base, discriminator, context);
}

/** The discriminator must name a member of the base itself, of enum type, that is always there. */
function checkTag(
  definition: UnionDefinition,
  base: ValueNode,
  discriminator: StringNode,
  { collector, namespace, release }: EarlyContext,
): EnumDefinition | undefined {
  const members = membersOf(definition, base, namespace);
  if (members === undefined) return undefined;
  const name = discriminator.value;
  const member = members.find((candidate) => candidate.name === name && !candidate.isOptional);
  const values = { name, base: base.kind === 'string' ? base.value : pythonText(base, release) };
  if (member === undefined || (isNameless(member) && !release.has('form.long'))) {
    collector.say('disc-missing', values, discriminator);
    return undefined;
  }
  if (member.condition !== undefined || hasCondition(base, name))
    collector.say('disc-conditional', values, discriminator);
  const { type } = member;
  const tag = type === undefined || type.isArray ? undefined : namespace.definition(type.name);
  if (tag?.kind === 'enum') return tag;
  collector.say('disc-not-enum', { name }, discriminator);
  return undefined;
}

/** Whether a member in place has an `if` of whatever kind: nobody looks at that of a member otherwise. */
function hasCondition(base: ValueNode, name: string): boolean {
  const value = base.kind === 'object' ? findMember(base, name)?.value : undefined;
  const condition = value?.kind === 'object' ? optionalValue(value, 'if') : undefined;
  return condition !== undefined && !isEmpty(condition);
}

/** Whether what should be a type is nothing to Python. */
function isNameless({ type }: Member): boolean {
  return type === undefined || type.name === '';
}

/** The members that stand in the base itself, be it in place or a struct. */
function membersOf(
  { baseMembers }: UnionDefinition,
  base: ValueNode,
  namespace: Namespace,
): readonly Member[] | undefined {
  if (base.kind !== 'string') return baseMembers;
  const struct = namespace.definition(base.value);
  if (struct?.kind !== 'struct' || (struct.isIncomplete && struct.members.length === 0)) return undefined;
  return struct.members;
}

function checkBranches(
  definition: UnionDefinition,
  tag: EnumDefinition | undefined,
  use: BranchUse,
  context: EarlyContext,
): void {
  const data = findMember(definition.node, 'data')?.value;
  if (data === undefined) return;
  if (isEmpty(data)) return context.collector.say('union-empty', {}, data);
  if (data.kind !== 'object') {
    const source = ofKey('data', definition);
    return context.collector.say('not-object-or-name', { source }, data);
  }
  for (const branch of data.members) checkBranch(branch, definition, tag, use, context);
  if (tag === undefined || tag.isIncomplete || !context.release.has('union.cover-all')) return;
  for (const { name } of tag.values) {
    if (findMember(data, name) === undefined)
      context.collector.say('branch-missing', { name }, definition.nameNode);
  }
}

function checkBranch(
  { key, value }: MemberNode,
  definition: UnionDefinition,
  tag: EnumDefinition | undefined,
  use: BranchUse,
  context: EarlyContext,
): void {
  const owner = ofDefinition(definition);
  const isNamed = checkName(key, `Member of ${owner}`, context);
  const type = longForm(value, 'type', ofMemberKeys(key.value, owner), 'branch', context);
  if (type !== undefined) checkType(type, { source: ofMember(key.value, owner), ...use }, context);
  if (!isNamed || tag === undefined || tag.isIncomplete) return;
  if (tag.values.some(({ name }) => name === key.value)) return;
  const related = [{ message: 'the enum', definition: tag.name }];
  context.collector.say('branch-not-value', { name: key.value, enum: tag.name }, key, { related });
}
