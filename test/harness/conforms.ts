/**
 * Whether a value conforms to a type: written from the language reference on the model of the dump (`entities.ts`), so
 * that it shares nothing with what makes or checks messages.
 */
import type { Entities, EntityMember, ObjectEntity, TypeEntity } from '../../server/src/schema/entities';
import { allMembersOf, branchesOf } from '../../server/src/schema/entity-properties';

const INTEGERS: Readonly<Record<string, readonly [lowest: number, highest: number]>> = {
  int: [-(2 ** 63), 2 ** 63],
  int8: [-128, 127],
  int16: [-(2 ** 15), 2 ** 15 - 1],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
  uint8: [0, 255],
  uint16: [0, 2 ** 16 - 1],
  uint32: [0, 2 ** 32 - 1],
  uint64: [0, 2 ** 64],
  size: [0, 2 ** 64],
};

/** Why a value does not conform; nothing if it does. */
export function whyNot(value: unknown, typeName: string, entities: Entities, path = ''): string | undefined {
  const type = entities.type(typeName);
  const wrong = `${path}: ${((JSON.stringify(value) as string | undefined) ?? '').slice(0, 80)} is no ${typeName}`;
  switch (type?.kind) {
    case undefined:
      return `${path}: there is no ${typeName}`;
    case 'built-in':
      return isBuiltIn(value, typeName) ? undefined : wrong;
    case 'enum':
      return type.values.some(({ name }) => name === value) ? undefined : wrong;
    case 'array':
      if (!Array.isArray(value)) return wrong;
      return first(value.map((one, index) => whyNot(one, type.elementName, entities, `${path}[${index}]`)));
    case 'object':
      return isObject(value) ? first([...whyNotObject(value, type, entities, path)]) : wrong;
    case 'alternate': {
      const fitting = type.branches.filter((branch) => isOfClass(value, entities.type(branch.typeName)));
      if (fitting.length !== 1) return wrong;
      return first(fitting.map(({ typeName: name }) => whyNot(value, name, entities, path)));
    }
  }
}

function first(reasons: readonly (string | undefined)[]): string | undefined {
  return reasons.find((reason) => reason !== undefined);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBuiltIn(value: unknown, name: string): boolean {
  const range = INTEGERS[name];
  if (range !== undefined)
    return Number.isInteger(value) && Number(value) >= range[0] && Number(value) <= range[1];
  switch (name) {
    case 'str':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'bool':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    default:
      return name === 'any' && value !== undefined;
  }
}

function* whyNotObject(
  value: Readonly<Record<string, unknown>>,
  type: ObjectEntity,
  entities: Entities,
  path: string,
): Generator<string | undefined> {
  const allowed = [...membersFor(value, type, entities, path)];
  for (const member of allowed) {
    if (typeof member === 'string') yield member;
    else if (Object.hasOwn(value, member.name))
      yield whyNot(value[member.name], member.typeName, entities, `${path}.${member.name}`);
    else if (!member.isOptional) yield `${path}: lacks ${member.name}`;
  }
  const names = new Set(allowed.map((member) => (typeof member === 'string' ? '' : member.name)));
  for (const key of Object.keys(value)) if (!names.has(key)) yield `${path}: knows no ${key}`;
}

/** The members that an object may have, with those of the branch that it selects, or what is wrong. */
function* membersFor(
  value: Readonly<Record<string, unknown>>,
  type: ObjectEntity,
  entities: Entities,
  path: string,
): Generator<EntityMember | string> {
  yield* allMembersOf(type, entities);
  if (type.variants === undefined) return;
  const tag = value[type.variants.tagName];
  const branch = branchesOf(type, entities).find(({ name }) => name === tag);
  const selected = branch && entities.type(branch.typeName);
  if (selected?.kind === 'object') yield* membersFor(value, selected, entities, path);
  else yield `${path}: ${JSON.stringify(tag)} selects no branch`;
}

function isOfClass(value: unknown, type: TypeEntity | undefined): boolean {
  switch (type?.kind) {
    case 'enum':
      return typeof value === 'string';
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'built-in':
      return type.name === 'number' || type.name in INTEGERS
        ? typeof value === 'number'
        : isBuiltIn(value, type.name);
    default:
      return false;
  }
}
