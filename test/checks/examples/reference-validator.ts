/**
 * Says whether a value conforms to a type: written from the language reference, over the definitions alone, so that the
 * checks have something independent to agree with. Also notes which enum stands where.
 */
import { BUILT_IN_TYPES } from '../../../server/src/schema/built-in-types';
import type { Definition, Member, TypeReference } from '../../../server/src/schema/definitions';

/** JSON, in which numbers are as they are written. */
export type Json = string | boolean | null | JsonNumber | Json[] | JsonMap;
export class JsonNumber {
  constructor(readonly text: string) {}
}
export type JsonMap = Map<string, Json>;

export type Lookup = (name: string) => Definition | undefined;

const LIMITS: Readonly<Record<string, readonly [lowest: string, highest: string]>> = {
  int: ['-9223372036854775808', '9223372036854775807'],
  int64: ['-9223372036854775808', '9223372036854775807'],
  int32: ['-2147483648', '2147483647'],
  int16: ['-32768', '32767'],
  int8: ['-128', '127'],
  uint64: ['0', '18446744073709551615'],
  size: ['0', '18446744073709551615'],
  uint32: ['0', '4294967295'],
  uint16: ['0', '65535'],
  uint8: ['0', '255'],
};

export class Validator {
  /** The values of the enum that each list of keys leads to. */
  readonly enums = new Map<string, readonly string[]>();

  constructor(private readonly lookup: Lookup) {}

  /** What a command takes, an event brings (`isOpen`: perhaps with more), or nothing at all. */
  takes(value: Json, definition: Definition): boolean {
    if (definition.kind !== 'command' && definition.kind !== 'event') return false;
    const isOpen = definition.kind === 'command' && !definition.flags.gen;
    if (definition.data !== undefined) return this.refers(value, definition.data, '', isOpen);
    return value instanceof Map && this.has(value, definition.parameters ?? [], '', isOpen);
  }

  returns(value: Json, definition: Definition): boolean {
    if (definition.kind !== 'command') return false;
    if (definition.returns !== undefined) return this.refers(value, definition.returns, '', false);
    return value instanceof Map && value.size === 0;
  }

  private refers(value: Json, { name, isArray }: TypeReference, path: string, isOpen: boolean): boolean {
    if (!isArray) return this.named(value, name, path, isOpen);
    if (!Array.isArray(value)) return false;
    return value.map((one, index) => this.named(one, name, `${path}/${index}`, false)).every(Boolean);
  }

  private named(value: Json, name: string, path: string, isOpen: boolean): boolean {
    if (BUILT_IN_TYPES.has(name)) return builtIn(value, name);
    if (name.endsWith('List') && this.lookup(name) === undefined)
      return this.refers(value, { name: name.slice(0, -4), isArray: true, node: undefined! }, path, false);
    if (name === 'QType')
      return ['none', 'qnull', 'qnum', 'qstring', 'qdict', 'qlist', 'qbool'].some((one) => one === value);
    const definition = this.lookup(name);
    switch (definition?.kind) {
      case 'enum': {
        const values = definition.values.map((one) => one.name);
        this.enums.set(path, values);
        return typeof value === 'string' && values.includes(value);
      }
      case 'struct':
      case 'union':
        return value instanceof Map && this.object(value, definition, path, isOpen);
      case 'alternate':
        return definition.branches.some(
          ({ type }) => type !== undefined && this.refers(value, type, path, false),
        );
      default:
        throw new Error(`no type ${name}`);
    }
  }

  private object(value: JsonMap, definition: Definition, path: string, isOpen: boolean): boolean {
    if (definition.kind === 'union' && definition.isSimple) return this.simple(value, definition, path);
    const members = this.membersOf(definition, value);
    return members !== undefined && this.has(value, members, path, isOpen);
  }

  private simple(value: JsonMap, union: Extract<Definition, { kind: 'union' }>, path: string): boolean {
    this.enums.set(
      `${path}/type`,
      union.branches.map(({ name }) => name),
    );
    const branch = union.branches.find(({ name }) => name === value.get('type'));
    const data = value.get('data');
    const isComplete = value.size === 2 && data !== undefined;
    const conforms =
      branch?.type !== undefined &&
      data !== undefined &&
      this.refers(data, branch.type, `${path}/data`, false);
    return isComplete && conforms;
  }

  /** All that the object can have; nothing if it does not say which branch it is. */
  private membersOf(definition: Definition, value: JsonMap): Member[] | undefined {
    if (definition.kind === 'struct') {
      const base =
        definition.base === undefined ? [] : this.membersOf(this.lookup(definition.base.name)!, value);
      return base && [...base, ...definition.members];
    }
    if (definition.kind !== 'union') return undefined;
    const base = definition.baseMembers ?? this.membersOf(this.lookup(definition.base!.name)!, value) ?? [];
    const discriminator = base.find(({ name }) => name === definition.discriminator!.value)!;
    const tag = value.get(discriminator.name);
    const values = this.lookup(discriminator.type!.name);
    if (typeof tag !== 'string' || values?.kind !== 'enum') return undefined;
    if (!values.values.some(({ name }) => name === tag)) {
      this.enums.set(
        `?${discriminator.name}`,
        values.values.map(({ name }) => name),
      );
      return undefined;
    }
    const branch = definition.branches.find(({ name }) => name === tag);
    const inBranch = branch === undefined ? [] : this.membersOf(this.lookup(branch.type!.name)!, value);
    return inBranch && [...base, ...inBranch];
  }

  private has(value: JsonMap, members: readonly Member[], path: string, isOpen: boolean): boolean {
    const known = new Map(members.map((member) => [member.name, member]));
    const isWhole = members.every(({ name, isOptional, condition }) => {
      return isOptional || condition !== undefined || value.has(name);
    });
    const conform = [...value].map(([key, own]) => {
      const type = known.get(key)?.type;
      return type === undefined ? isOpen : this.refers(own, type, `${path}/${key}`, false);
    });
    return isWhole && conform.every(Boolean);
  }
}

function builtIn(value: Json, name: string): boolean {
  switch (name) {
    case 'any':
      return true;
    case 'str':
      return typeof value === 'string';
    case 'bool':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'number':
      return value instanceof JsonNumber;
    default: {
      const [lowest, highest] = LIMITS[name]!;
      if (!(value instanceof JsonNumber) || !/^-?\d+$/.test(value.text)) return false;
      const integer = BigInt(value.text);
      return BigInt(lowest) <= integer && integer <= BigInt(highest);
    }
  }
}
