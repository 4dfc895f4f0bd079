import type { Branch, Definition, TypeReference } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { branchType, flattenBase, flattenMembers, objectTypeOf } from '../../schema/flattened-members';
import type { ObjectType } from '../../schema/flattened-members';
import { branchesOf, featuresOf, membersOf } from '../../schema/parts-of-definition';
import type { Schema } from '../../schema/schema';
import { namespaceOf } from '../../schema/schema-namespace';
import { typeOfReference } from '../../schema/types';
import type { SchemaSymbol } from './schema-symbol';

/** The part of this name that the definition's own text declares: a member, a value or a branch. */
export function partNamed(name: string, owner: SchemaDefinition, schema: Schema): SchemaSymbol | undefined {
  const { definition } = owner;
  if (definition.kind === 'enum') {
    const value = definition.values.find((one) => one.name === name);
    return value && { kind: 'value', owner, value };
  }
  const member = membersOf(definition).find((one) => one.name === name);
  if (member !== undefined) return { kind: 'member', owner, member };
  const branch = branchesOf(definition).find((one) => one.name === name);
  return branch && branchSymbol(branch, owner, schema);
}

/** What a branch's name means: the value of the discriminator's enum; the branch itself where there is no such value. */
export function branchSymbol(branch: Branch, owner: SchemaDefinition, schema: Schema): SchemaSymbol {
  const reference = discriminatorType(owner.definition, schema);
  const enumeration = reference && schema.lookup(reference.name);
  if (enumeration?.definition.kind === 'enum') {
    const value = enumeration.definition.values.find((one) => one.name === branch.name);
    if (value !== undefined) return { kind: 'value', owner: enumeration, value };
  }
  return { kind: 'branch', owner, branch };
}

/** The type of the member that tells a union's branches apart. */
export function discriminatorType(definition: Definition, schema: Schema): TypeReference | undefined {
  if (definition.kind !== 'union' || definition.discriminator === undefined) return undefined;
  const { value } = definition.discriminator;
  const { members } = flattenBase(definition, namespaceOf(schema));
  return members.find(({ member }) => member.name === value)?.member.type;
}

/** The definition's feature of this name; its own come before those of its parts. */
export function featureNamed(name: string, owner: SchemaDefinition): SchemaSymbol | undefined {
  const feature = featuresOf(owner.definition).find((one) => one.name === name);
  return feature && { kind: 'feature', owner, feature };
}

/** A member that an object, or the arguments of a command or event, have: their own or an inherited one. */
export function memberNamed(name: string, definition: Definition, schema: Schema): SchemaSymbol[] {
  const object = objectOf(definition, schema);
  return object === undefined ? [] : memberOfObject(name, object, schema);
}

/**
 * The members that a text about the definition may call by this name although the definition itself has none such: those
 * of a union's branches, and those of what a command returns.
 */
export function membersWithin(name: string, definition: Definition, schema: Schema): SchemaSymbol[] {
  const namespace = namespaceOf(schema);
  const objects = new Set<ObjectType | undefined>();
  const object = objectOf(definition, schema);
  if (object?.kind === 'union')
    for (const branch of object.branches) objects.add(branchType(branch, namespace));
  if (definition.kind === 'command') objects.add(objectOfReference(definition.returns, schema));
  return [...objects].flatMap((one) => (one === undefined ? [] : memberOfObject(name, one, schema)));
}

function memberOfObject(name: string, object: ObjectType, schema: Schema): SchemaSymbol[] {
  const { members } = flattenMembers(object, namespaceOf(schema));
  const found = members.find(({ member }) => member.name === name);
  const owner = found && schema.entryOf(found.owner);
  return found && owner ? [{ kind: 'member', owner, member: found.member }] : [];
}

/** What has the definition's members: itself, or the type of its arguments. */
function objectOf(definition: Definition, schema: Schema): ObjectType | undefined {
  switch (definition.kind) {
    case 'struct':
    case 'union':
      return definition;
    case 'command':
    case 'event':
      return objectOfReference(definition.data, schema);
    default:
      return undefined;
  }
}

function objectOfReference(reference: TypeReference | undefined, schema: Schema): ObjectType | undefined {
  const namespace = namespaceOf(schema);
  const type = reference && typeOfReference(reference, namespace);
  const element =
    type?.kind === 'array' ? { ...reference!, name: type.elementName, isArray: false } : undefined;
  return objectTypeOf(element ? typeOfReference(element, namespace) : type, namespace);
}
