import { claimsOf } from '../../../checks/semantics/alternates';
import { clashKey } from '../../../schema/c-name';
import type { Branch, Definition, Member } from '../../../schema/definitions';
import {
  containedTypes,
  flattenBase,
  flattenMembers,
  isObject,
  isUnion,
  type ObjectType,
  objectTypeOf,
} from '../../../schema/flattened-members';
import { namespaceOf } from '../../../schema/schema-namespace';
import { type Namespace, type Type, typeOfReference } from '../../../schema/types';
import type { TypePlace } from '../cursor/place';
import type { ExpressionContext } from '../expression-context';

type Fits = (type: Type) => boolean;

/** Tells whether a type can stand at a place without a word from the checks. */
export function fitsPlace(place: TypePlace, context: ExpressionContext): Fits {
  const { definition, view } = context;
  const namespace = namespaceOf(view.schema);
  if (definition === undefined) return () => false;
  switch (place.role) {
    case 'base':
      return fitsBase(definition, namespace);
    case 'branch':
      return fitsBranch(definition, place.isElement, namespace);
    case 'arguments':
      return fitsArguments(definition, namespace);
    case 'returns':
      return fitsReturns(definition, context);
    case 'member':
      return isDiscriminator(place, definition) ? (type) => isEnum(type) : () => true;
  }
}

/** Whether the place is the type of the member by which a union chooses. */
export function isDiscriminator({ role, part }: TypePlace, definition: Definition | undefined): boolean {
  if (role !== 'member' || definition?.kind !== 'union') return false;
  return part !== undefined && definition.discriminator?.value === part;
}

function isEnum(type: Type): boolean {
  return (type.kind === 'defined' && type.definitionKind === 'enum') || type.kind === 'predefined-enum';
}

/** A struct that brings what a union chooses by, and nothing that is there already. */
function fitsBase(definition: Definition, namespace: Namespace): Fits {
  if (definition.kind !== 'struct' && definition.kind !== 'union') return () => false;
  const own = definition.kind === 'struct' ? keysOfMembers(definition.members, namespace) : new Set<string>();
  const discriminator = definition.kind === 'union' ? definition.discriminator?.value : undefined;
  return (type) => {
    if (isUnion(type) || contains(type, definition.name, namespace)) return false;
    const object = objectTypeOf(type, namespace);
    if (object === undefined) return false;
    const { members } = flattenMembers(object, namespace);
    if (members.some(({ member }) => own.has(clashKey(member.name, namespace.release)))) return false;
    return (
      discriminator === undefined || members.some(({ member }) => chooses(member, discriminator, namespace))
    );
  };
}

/** Whether a union can choose by the member. */
export function chooses(member: Member, name: string, namespace: Namespace): boolean {
  if (member.name !== name || member.isOptional || member.condition !== undefined) return false;
  const type = member.type && typeOfReference(member.type, namespace);
  return type !== undefined && (isEnum(type) || type.kind === 'branch-enum');
}

function fitsBranch(definition: Definition, isElement: boolean, namespace: Namespace): Fits {
  if (definition.kind === 'alternate') return fitsAlternate(definition.branches, isElement, namespace);
  if (definition.kind !== 'union') return () => false;
  if (definition.isSimple) return () => true;
  const base = keysOfMembers(
    flattenBase(definition, namespace).members.map(({ member }) => member),
    namespace,
  );
  const mayBeUnion = namespace.release.has('union.branch-union');
  return (type) => {
    if (!isObject(type) || (isUnion(type) && !mayBeUnion)) return false;
    if (contains(type, definition.name, namespace)) return false;
    const object = objectTypeOf(type, namespace);
    return object !== undefined && !overlaps(object, base, namespace);
  };
}

/** Whether the object, or what it may become, has members of such names. */
function overlaps(object: ObjectType, taken: ReadonlySet<string>, namespace: Namespace): boolean {
  const { release } = namespace;
  const objects = object.kind === 'union' ? [object, ...containedTypes(object, namespace)] : [object];
  return objects.some((one) =>
    flattenMembers(one, namespace).members.some(({ member }) => taken.has(clashKey(member.name, release))),
  );
}

/** No two branches may take the same type of JSON; to arrays their elements do not matter. */
function fitsAlternate(branches: readonly Branch[], isElement: boolean, namespace: Namespace): Fits {
  const claimed = new Set(
    branches.flatMap(({ type: reference }) => {
      const type = reference && typeOfReference(reference, namespace);
      return type === undefined ? [] : claimsOf(type, namespace);
    }),
  );
  if (isElement) return () => !claimed.has('list');
  return (type) => {
    const claims = claimsOf(type, namespace);
    return claims.length > 0 && !claims.some((claim) => claimed.has(claim));
  };
}

function fitsArguments(definition: Definition, namespace: Namespace): Fits {
  const isBoxed = 'boxed' in definition && definition.boxed;
  const mayBeConditional = isBoxed || !namespace.release.has('if.unboxed-args-rejected');
  // Up to 4.1 boxed arguments need members, if they are no union.
  const mayBeEmpty = !isBoxed || namespace.release.has('diag.passes');
  return (type) => {
    if (!isObject(type) || (isUnion(type) && !isBoxed)) return false;
    if (mayBeConditional && (mayBeEmpty || isUnion(type))) return true;
    const object = objectTypeOf(type, namespace);
    if (object === undefined) return false;
    const { members } = flattenMembers(object, namespace);
    if (members.length === 0 && !mayBeEmpty) return false;
    return mayBeConditional || members.every(({ member }) => member.condition === undefined);
  };
}

/** A command returns objects, or arrays of them, unless a pragma forgives it something else. */
function fitsReturns({ name }: Definition, { view }: ExpressionContext): Fits {
  const { lists } = view.schema.pragmas;
  const isExempt = lists['command-returns-exceptions'].has(name) || lists['returns-whitelist'].has(name);
  return isExempt ? () => true : isObject;
}

function keysOfMembers(members: readonly Member[], { release }: Namespace): ReadonlySet<string> {
  return new Set(members.map(({ name }) => clashKey(name, release)));
}

/** How many objects are looked at for one answer. */
const MAX_CONTAINED = 100;

/** Whether an object of the type has one of this name inside itself. */
function contains(type: Type, name: string, namespace: Namespace): boolean {
  const first = objectTypeOf(type, namespace);
  if (first === undefined || first.kind === 'implicit-object') return false;
  const reached = new Set([first]);
  for (const object of reached) {
    if (object.name === name || reached.size > MAX_CONTAINED) return true;
    for (const inner of containedTypes(object, namespace)) reached.add(inner);
  }
  return false;
}
