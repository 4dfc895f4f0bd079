import type { Release } from '../../releases/release';
import { clashKey } from '../../schema/c-name';
import type { Branch, UnionDefinition } from '../../schema/definitions';
import {
  branchType,
  type FlattenedMember,
  flattenBase,
  flattenMembers,
  isObject,
  isUnion,
  type ObjectType,
} from '../../schema/flattened-members';
import { describeType, type Namespace, type Type, typeOfReference } from '../../schema/types';
import type { StringNode } from '../../syntax/nodes';
import { enterMembers, MemberTable } from './members';
import { checkBase, checkContainment } from './objects';
import { checkSimpleUnion } from './simple-unions';
import { relatedMember, resolveBranch, type SemanticContext } from './semantic-context';

/** The type by which a union chooses its branch. */
interface Tag {
  readonly type: Type;
  readonly values: readonly string[];
  readonly isIncomplete: boolean;
}

export function checkUnion(definition: UnionDefinition, context: SemanticContext): void {
  if (definition.isSimple) return checkSimpleUnion(definition, context);
  const containsItself = checkContainment(definition, context);
  const table = new MemberTable();
  if (definition.base !== undefined)
    checkBase(definition, definition.base, containsItself ? undefined : table, context);
  else enterQuietly(flattenBase(definition, context.namespace).members, table, context.release);
  const { discriminator } = definition;
  const tag = discriminator && checkDiscriminator(definition, discriminator, context);
  if (tag && definition.branches.length === 0 && tag.values.length === 0 && !definition.isIncomplete) {
    context.collector.report('union-empty', {}, definition.nameNode);
  }
  definition.branches.forEach((branch) => checkBranch(branch, tag, context));
  if (!containsItself) definition.branches.forEach((branch) => checkBranchMembers(branch, table, context));
}

/** The base in place was checked as an object of its own. */
function enterQuietly(members: readonly FlattenedMember[], table: MemberTable, release: Release): void {
  members.forEach((entry) => table.set(clashKey(entry.member.name, release), entry));
}

/** The tag type, if the discriminator names a fitting member of the base. */
function checkDiscriminator(
  definition: UnionDefinition,
  discriminator: StringNode,
  context: SemanticContext,
): Tag | undefined {
  const name = discriminator.value;
  const base = flattenBase(definition, context.namespace);
  const found = base.members.find(({ member }) => member.name === name);
  if (found === undefined) {
    if (!base.isIncomplete) context.collector.report('disc-missing', { name }, discriminator);
    return undefined;
  }
  const type = found.member.type && typeOfReference(found.member.type, context.namespace);
  if (type === undefined) return undefined;
  const tag = tagOf(type, context.namespace);
  const values = { name, base: found.owner === definition ? "'base'" : `base type '${found.owner.name}'` };
  const options = { related: [relatedMember('the member', found.owner, found.member)] };
  if (tag === undefined) context.collector.report('disc-not-enum', values, discriminator, options);
  else if (found.member.isOptional) context.collector.report('disc-optional', values, discriminator, options);
  else if (found.member.condition)
    context.collector.report('disc-conditional', values, discriminator, options);
  return tag;
}

function tagOf(type: Type, namespace: Namespace): Tag | undefined {
  if (type.kind === 'predefined-enum') return { type, values: type.values, isIncomplete: false };
  if (type.kind === 'branch-enum') {
    const { branches, isIncomplete } = type.owner;
    return { type, values: branches.map(({ name }) => name), isIncomplete };
  }
  const definition =
    type.kind === 'defined' && type.definitionKind === 'enum' ? namespace.definition(type.name) : undefined;
  if (definition?.kind !== 'enum') return undefined;
  const { values, isIncomplete } = definition;
  return { type, values: values.map(({ name }) => name), isIncomplete };
}

function checkBranch(branch: Branch, tag: Tag | undefined, context: SemanticContext): void {
  const { name, key } = branch;
  const type = branch.type && resolveBranch(branch, branch.type, context);
  if (tag && !tag.isIncomplete && !tag.values.includes(name)) {
    const related = tag.type.kind === 'defined' ? [{ message: 'the enum', definition: tag.type.name }] : [];
    context.collector.report('branch-not-value', { name, type: describeType(tag.type) }, key, { related });
  }
  if (type === undefined || branch.type === undefined) return;
  if (!isObject(type) || (isUnion(type) && !context.release.has('union.branch-union'))) {
    context.collector.report('branch-type', { name, type: describeType(type) }, branch.type.node);
  } else context.pull(type.name);
}

/** A branch's members must not clash with the base; two branches may have members of one name. */
function checkBranchMembers(branch: Branch, base: MemberTable, context: SemanticContext): void {
  const type = branchType(branch, context.namespace);
  if (type === undefined || branch.type === undefined) return;
  enterObject(type, base, branch.type.node, context);
}

function enterObject(
  type: ObjectType,
  base: MemberTable,
  blame: StringNode,
  context: SemanticContext,
  visited?: Set<ObjectType>,
): void {
  if (visited?.has(type) === true) return;
  visited?.add(type);
  const table = new MemberTable(base);
  enterMembers(flattenMembers(type, context.namespace).members, table, blame, context);
  if (type.kind !== 'union') return;
  visited ??= new Set([type]);
  for (const branch of type.branches) {
    const inner = branchType(branch, context.namespace);
    if (inner !== undefined) enterObject(inner, table, blame, context, visited);
  }
}
