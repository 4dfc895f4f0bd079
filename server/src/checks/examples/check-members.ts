import { contentOf } from '../../qmp/json-nodes';
import { findMember } from '../../qmp/message-kinds';
import type { DeclaredMember, TypedMember, TypedObject } from '../../qmp/typed-values';
import type { Branch, UnionDefinition } from '../../schema/definitions';
import { branchType, flattenMembers, type ObjectType } from '../../schema/flattened-members';
import type { Namespace } from '../../schema/types';
import { textOf } from '../../qmp/declared-members';
import { describeOwner, quoteAll, quoteSome } from './describe';
import type { ValueContext, ValueRole } from './value-context';

/** Checks whether an object has the members that it must have, and no others. */
export function checkMembers(object: TypedObject, role: ValueRole, context: ValueContext): void {
  let misnamed = 0;
  object.members.forEach((member) => {
    if (member.declared !== undefined || object.isOpen) return;
    if (reportUnknown(member, object, role, context)) misnamed++;
  });
  // Who writes a name wrong lacks one and has one too many: that is one mistake.
  checkMissing(object, role, context, misnamed);
}

/** Yields whether the schema has no such member anywhere. */
function reportUnknown(
  member: TypedMember,
  object: TypedObject,
  role: ValueRole,
  context: ValueContext,
): boolean {
  const { key } = member.node;
  const name = key.value;
  const range = name === '' ? key : contentOf(key);
  const { namespace, collector } = context;
  const selections = selectionsOf(object, namespace);
  for (const { union, discriminator, tag } of selections) {
    const branches = branchesWith(name, union, namespace);
    if (branches.length === 0) continue;
    const values = { name, branches: quoteBranches(branches), discriminator, tag };
    collector.report('qmp-example/wrong-branch', values, range);
    return false;
  }
  const owner = ownerOf(object, role);
  const [selection] = selections;
  const isPlain = object.type?.kind === 'implicit-object';
  const words =
    selection === undefined ? owner : `${owner} with '${selection.discriminator}' '${selection.tag}'`;
  const values = { owner: words, role: isPlain ? (role.memberRole ?? 'member') : 'member', name };
  collector.report('qmp-example/unknown-member', values, range);
  return true;
}

/** What an object of a union says that it is. */
interface Selection {
  readonly union: UnionDefinition;
  readonly discriminator: string;
  readonly tag: string;
}

/** What it selects; a branch may be a union itself, in which it selects again. */
function selectionsOf({ type, node }: TypedObject, namespace: Namespace): readonly Selection[] {
  const selections = new Map<UnionDefinition, Selection>();
  for (let union: ObjectType | undefined = type; union?.kind === 'union' && !selections.has(union);) {
    const discriminator = union.discriminator?.value;
    const tag = discriminator === undefined ? undefined : textOf(discriminator, node);
    if (discriminator === undefined || tag === undefined) break;
    selections.set(union, { union, discriminator, tag });
    const branch: Branch | undefined = union.branches.find(({ name }) => name === tag);
    union = branch && branchType(branch, namespace);
  }
  return [...selections.values()];
}

/** The names of the branches that have a member of that name. */
function branchesWith(name: string, { branches }: UnionDefinition, namespace: Namespace): string[] {
  const found = branches.filter((branch) => {
    const type = branchType(branch, namespace);
    return (
      type !== undefined && flattenMembers(type, namespace).members.some(({ member }) => member.name === name)
    );
  });
  return found.map((branch) => branch.name);
}

/** More names than these say no more. */
const MAX_BRANCHES = 3;

function quoteBranches(names: readonly string[]): string {
  if (names.length > MAX_BRANCHES) return `${names.length} other branches`;
  return `branch ${quoteAll(names, 'or')}`;
}

/** Reports members that are not there, if there are more of them than `excused`. */
function checkMissing(
  object: TypedObject,
  role: ValueRole,
  { collector }: ValueContext,
  excused: number,
): void {
  if (object.node.isPartial) return;
  const missing = missingMembers(object);
  if (missing.length <= excused) return;
  const values = { names: quoteSome(missing), owner: ownerOf(object, role) };
  collector.report('qmp-example/missing-member', values, role.anchor);
}

const NONE: readonly string[] = [];
/** So many keys are sooner found one by one than in a set. */
const FEW = 32;

function missingMembers({ node, declared }: TypedObject): readonly string[] {
  const { members } = node;
  const keys = members.length > FEW ? new Set(members.map(({ key }) => key.value)) : undefined;
  let missing: string[] | undefined;
  for (let index = 0; index < declared.length; index++) {
    const one = declared[index]!;
    if (!isMandatory(one)) continue;
    const name = nameOf(one);
    if (!(keys?.has(name) ?? findMember(node, name) !== undefined)) (missing ??= []).push(name);
  }
  return missing ?? NONE;
}

function ownerOf({ type }: TypedObject, { owner, name }: ValueRole): string {
  return (type && describeOwner(type)) ?? owner ?? name;
}

/** A member with a condition is not there in some builds. */
function isMandatory(declared: DeclaredMember): boolean {
  if (declared.kind === 'implicit') return true;
  const { isOptional, condition } = declared.member;
  return declared.isCertain && !isOptional && condition === undefined;
}

function nameOf(declared: DeclaredMember): string {
  return declared.kind === 'implicit' ? declared.name : declared.member.name;
}
