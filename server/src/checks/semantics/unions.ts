import type { Release } from '../../releases/release';
import { clashKey, isDistinctName } from '../../schema/c-name';
import type { Branch, UnionDefinition } from '../../schema/definitions';
import {
  branchType,
  type FlattenedMember,
  flattenBase,
  flattenMembers,
  isObject,
  isUnion,
  type ObjectType,
  takePlainNames,
} from '../../schema/flattened-members';
import { haveDistinctNames } from '../../schema/plain-parts';
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
  if (!containsItself) checkMembersOfBranches(definition, table, context);
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

/** How many unions may lie in each other. QEMU's front end ends in a traceback at some 500, where Python's recursion does. */
const MAX_NESTED = 500;

/** A branch's members must not clash with the base; two branches may have members of one name. */
function checkMembersOfBranches(
  definition: UnionDefinition,
  base: MemberTable,
  context: SemanticContext,
): void {
  const names = plainNamesInPlace(definition);
  for (const branch of definition.branches) {
    const type = branchType(branch, context.namespace);
    if (type === undefined || branch.type === undefined) continue;
    if (names === undefined || !isClear(type, names, context))
      enterObject(type, base, branch.type.node, context);
  }
}

/** The names of a base in place, if it is one and no name in it needs a closer look. */
function plainNamesInPlace({ base, baseMembers = [] }: UnionDefinition): string[] | undefined {
  if (base !== undefined || !haveDistinctNames(baseMembers)) return undefined;
  const names = baseMembers.map(({ name }) => name);
  return names.every(isDistinctName) ? names : undefined;
}

/** Whether it is plain that no member of the branch clashes with the names of the base, or with another one. */
function isClear(type: ObjectType, names: string[], { namespace }: SemanticContext): boolean {
  const { length } = names;
  const isFree = type.kind === 'struct' && takePlainNames(type, names, namespace);
  names.length = length;
  return isFree;
}

function enterObject(
  type: ObjectType,
  table: MemberTable,
  blame: StringNode,
  context: SemanticContext,
  visited?: Set<ObjectType>,
  depth = 0,
): void {
  if (depth > MAX_NESTED || visited?.has(type) === true) return;
  visited?.add(type);
  const { size } = table;
  enterMembers(flattenMembers(type, context.namespace).members, table, blame, context);
  if (type.kind === 'union')
    enterBranches(type, table, blame, context, visited ?? new Set([type]), depth + 1);
  table.shrinkTo(size);
}

function enterBranches(
  type: UnionDefinition,
  table: MemberTable,
  blame: StringNode,
  context: SemanticContext,
  visited: Set<ObjectType>,
  depth: number,
): void {
  for (const branch of type.branches) {
    const inner = branchType(branch, context.namespace);
    if (inner !== undefined) enterObject(inner, table, blame, context, visited, depth);
  }
}
