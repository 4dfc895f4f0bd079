/**
 * Whether a value conforms to a type: written from the language reference on the model of the dump (`entities.ts`), so
 * that it shares nothing with what makes or checks messages, and is a second opinion of both.
 */
import type {
  CommandEntity,
  Entities,
  EntityMember,
  EventEntity,
  ObjectEntity,
  TypeEntity,
} from '../../server/src/schema/entities';
import { allMembersOf, branchesOf } from '../../server/src/schema/entity-properties';
import { type WireJson, WireNumber } from './wire-json';

type Limits = readonly [lowest: bigint, highest: bigint];

const SIGNED: Limits = [-(2n ** 63n), 2n ** 63n - 1n];
const UNSIGNED: Limits = [0n, 2n ** 64n - 1n];

const LIMITS: Readonly<Record<string, Limits>> = {
  int: SIGNED,
  int8: [-128n, 127n],
  int16: [-(2n ** 15n), 2n ** 15n - 1n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: SIGNED,
  uint8: [0n, 255n],
  uint16: [0n, 2n ** 16n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  uint64: UNSIGNED,
  size: UNSIGNED,
};

type Reasons = readonly (string | undefined)[];
type WireObject = ReadonlyMap<string, WireJson>;

/** Why a value is not what a command takes or an event brings; nothing if it is. */
export function whyNotData(
  value: WireJson,
  entity: CommandEntity | EventEntity,
  entities: Entities,
): string | undefined {
  const isCommand = entity.kind === 'command';
  const validator = new WireValidator(entities, isCommand);
  const isOpen = isCommand && !entity.definition.flags.gen;
  return validator.whyNot(value, entity.argumentsName ?? 'q_empty', entity.name, isOpen);
}

/** The same for what a command returns. */
export function whyNotReturned(
  value: WireJson,
  { name, returnsName = 'q_empty' }: CommandEntity,
  entities: Entities,
): string | undefined {
  return new WireValidator(entities, false).whyNot(value, returnsName, `${name}: return`);
}

export class WireValidator {
  /** The values of the enum at each place. */
  readonly enums = new Map<string, readonly string[]>();

  constructor(
    private readonly entities: Entities,
    /** Whether QEMU reads the value: it takes negative numbers for 64 bits without a sign, and sends none. */
    private readonly isRead: boolean,
  ) {}

  /** `isOpen`: there may be more members than the type has. */
  whyNot(value: WireJson, typeName: string, path = '', isOpen = false): string | undefined {
    const type = this.entities.type(typeName);
    const wrong = `${path} is no ${typeName}`;
    switch (type?.kind) {
      case undefined:
        return `${path}: there is no ${typeName}`;
      case 'built-in':
        return this.isBuiltIn(value, typeName) ? undefined : wrong;
      case 'enum':
        this.enums.set(
          path,
          type.values.map(({ name }) => name),
        );
        return type.values.some(({ name }) => name === value) ? undefined : wrong;
      case 'array':
        if (!Array.isArray(value)) return wrong;
        return first(value.map((one, index) => this.whyNot(one, type.elementName, `${path}/${index}`)));
      case 'object':
        return value instanceof Map ? first(this.whyNotObject(value, type, path, isOpen)) : wrong;
      case 'alternate': {
        const fitting = type.branches.filter((branch) => this.hasClassOf(value, branch.typeName));
        if (fitting.length !== 1) return wrong;
        return first(fitting.map((branch) => this.whyNot(value, branch.typeName, path)));
      }
    }
  }

  private whyNotObject(value: WireObject, type: ObjectEntity, path: string, isOpen: boolean): Reasons {
    const allowed = [...this.membersFor(value, type, path)];
    const reasons = allowed.map((member) => {
      if (typeof member === 'string') return member;
      const own = value.get(member.name);
      if (own !== undefined) return this.whyNot(own, member.typeName, `${path}/${member.name}`);
      const isRequired = !member.isOptional && member.condition === undefined;
      return isRequired ? `${path}: lacks ${member.name}` : undefined;
    });
    const names = new Set(allowed.map((member) => (typeof member === 'string' ? '' : member.name)));
    const unknown = isOpen ? [] : [...value.keys()].filter((key) => !names.has(key));
    return [...reasons, ...unknown.map((key) => `${path}: knows no ${key}`)];
  }

  /** The members that an object may have, with those of the branch that it selects, or what is wrong. */
  private *membersFor(value: WireObject, type: ObjectEntity, path: string): Generator<EntityMember | string> {
    yield* allMembersOf(type, this.entities);
    if (type.variants === undefined) return;
    const tag = value.get(type.variants.tagName);
    const branch = branchesOf(type, this.entities).find(({ name }) => name === tag);
    const selected = branch && this.entities.type(branch.typeName);
    if (selected?.kind === 'object') yield* this.membersFor(value, selected, path);
    else yield `${path}: the tag selects no branch`;
  }

  private isBuiltIn(value: WireJson, name: string): boolean {
    const limits = LIMITS[name];
    if (limits !== undefined) return value instanceof WireNumber && this.fits(value, limits);
    switch (name) {
      case 'str':
        return typeof value === 'string';
      case 'number':
        return value instanceof WireNumber;
      case 'bool':
        return typeof value === 'boolean';
      case 'null':
        return value === null;
      default:
        return name === 'any';
    }
  }

  private fits({ text }: WireNumber, limits: Limits): boolean {
    if (!/^-?\d+$/.test(text)) return false;
    const [lowest, highest] = limits;
    const least = this.isRead && limits === UNSIGNED ? SIGNED[0] : lowest;
    return least <= BigInt(text) && BigInt(text) <= highest;
  }

  private hasClassOf(value: WireJson, typeName: string): boolean {
    const type: TypeEntity | undefined = this.entities.type(typeName);
    switch (type?.kind) {
      case 'enum':
        return typeof value === 'string';
      case 'array':
        return Array.isArray(value);
      case 'object':
        return value instanceof Map;
      case 'built-in':
        return typeName in LIMITS ? value instanceof WireNumber : this.isBuiltIn(value, typeName);
      default:
        return false;
    }
  }
}

function first(reasons: Reasons): string | undefined {
  return reasons.find((reason) => reason !== undefined);
}
