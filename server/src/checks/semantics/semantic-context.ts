import type { Release } from '../../releases/release';
import type { Branch, Member, Definition, TypeReference } from '../../schema/definitions';
import type { FlattenedMember } from '../../schema/flattened-members';
import type { DefinitionItem } from '../../schema/module';
import type { Pragmas } from '../../schema/pragmas';
import { type Namespace, type Type, typeByName, typeOfReference } from '../../schema/types';
import type { FindingCollector, RelatedName } from '../finding';

/** What a semantic check may look at. All that it asks of other definitions goes through `namespace`. */
export interface SemanticContext {
  readonly item: DefinitionItem;
  readonly pragmas: Pragmas;
  readonly release: Release;
  readonly namespace: Namespace;
  readonly collector: FindingCollector;
  /** Whether the documentation describes just the parts and features that there are, each in their order. */
  readonly isDescribed: boolean;
  /**
   * Notes that QEMU's front end checks another type at this point, if it did not yet. What it finds there comes
   * before what the current check finds later.
   */
  pull(typeName: string): void;
}

/** The type of a reference, reported if it is unknown; `what` says who refers to it. */
export function resolve(reference: TypeReference, what: string, context: SemanticContext): Type | undefined {
  const type = typeOfReference(reference, context.namespace);
  if (type === undefined) reportUnknownType(reference, what, context);
  return type;
}

/** As `resolve`, for a branch, whose name is put into words only if they are needed. */
export function resolveBranch(
  { name }: Branch,
  reference: TypeReference,
  context: SemanticContext,
): Type | undefined {
  const type = typeOfReference(reference, context.namespace);
  if (type === undefined) reportUnknownType(reference, `branch '${name}'`, context);
  return type;
}

export function reportUnknownType(reference: TypeReference, what: string, context: SemanticContext): void {
  // The element of an array is reported for the definition as a whole, by `checkArrays`.
  if (!reference.isArray) reportUnknown(reference, what, context);
}

/** QEMU's front end enters the arrays that a definition uses in front of it, and blames the definition as a whole. */
export function checkArrays(
  users: readonly { readonly type: TypeReference | undefined }[],
  context: SemanticContext,
): void {
  for (let index = 0; index < users.length; index++) checkArray(users[index]?.type, context);
}

export function checkArray(reference: TypeReference | undefined, context: SemanticContext): void {
  if (reference?.isArray !== true) return;
  const { name, node } = reference;
  const element = typeByName(name, context.namespace);
  if (element === undefined) reportUnknown(reference, context.item.declaration.kind, context);
  else if (element.kind === 'array') context.collector.report('array-of-array', { name }, node);
}

function reportUnknown(reference: TypeReference, what: string, context: SemanticContext): void {
  context.collector.report('unknown-type', { what, name: reference.name }, reference.node);
}

/** Members in place are called by what they are used for. */
export type MemberRole = 'member' | 'parameter' | 'base member';

export function roleOfMembers(owner: Definition): MemberRole {
  if (owner.kind === 'union') return 'base member';
  return owner.kind === 'command' || owner.kind === 'event' ? 'parameter' : 'member';
}

/** How messages call a member, seen from the definition that is being checked. */
export function describeMember(
  { member, owner }: FlattenedMember,
  seenFrom: Definition,
  release: Release,
): string {
  const role = roleOfMembers(owner);
  const text = `${role} '${member.name}'`;
  if (owner.name === seenFrom.name || (role !== 'member' && !release.has('diag.owner-tail'))) return text;
  return `${text} of ${owner.kind === 'command' || owner.kind === 'event' ? 'command' : 'type'} '${owner.name}'`;
}

export function relatedMember(message: string, owner: Definition, member: Member): RelatedName {
  return { message, definition: owner.name, member: member.name };
}
