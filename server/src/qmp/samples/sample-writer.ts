import type { AlternateDefinition, EnumDefinition, Member, TypeReference } from '../../schema/definitions';
import { type ObjectType, objectTypeOf } from '../../schema/flattened-members';
import { type Namespace, type Type, typeByName, typeOfReference } from '../../schema/types';
import { type BranchShape, shapeOfObject, type UnionShape } from '../../schema/wire-shape';
import { arrayDraft, type ElementDraft, type JsonDraft, type MemberDraft } from '../../text/json-draft';
import { BranchChoices } from './branch-choices';
import { DEEPEST, MAX_REQUIRED, type SampleSizes, sampleSizesOf } from './sample-sizes';
import { noteOfAlternate, noteOfEnum, noteOfMember, noteOfTag, typeText } from './sample-notes';

/** Whether a sample shows what is required, or everything that there can be. */
export type SampleSize = 'smallest' | 'fullest';

/** So many values one sample has at most, but for what is required: beyond it nothing optional is shown. */
const MAX_VALUES = 400;

/**
 * Writes values that conform to their types. The same text yields the same values. A fullest value has each member that
 * there can be, one element in each array, of each union one branch, and no type inside of itself.
 */
export class SampleWriter {
  private readonly sizes: SampleSizes;
  private readonly choices: BranchChoices;
  /** The types that are being written. */
  private readonly open = new Set<string>();
  private values = 0;

  constructor(
    private readonly namespace: Namespace,
    private size: SampleSize,
  ) {
    this.sizes = sampleSizesOf(namespace);
    this.choices = new BranchChoices(namespace, this.sizes);
  }

  /** A value of what a definition refers to. `branch` is the one to take if it is a union. */
  ofReference(reference: TypeReference | undefined, branch?: string): ElementDraft {
    return this.of(reference && typeOfReference(reference, this.namespace), branch);
  }

  of(type: Type | undefined, branch?: string): ElementDraft {
    const size = this.sizes.size(type, DEEPEST);
    if (size === Infinity) return { value: null, note: 'no value can have the type' };
    if (size > MAX_REQUIRED) return { value: null, note: `too much to be shown: ${size} values are required` };
    return this.write(type, DEEPEST, branch);
  }

  private write(type: Type | undefined, depth: number, branch?: string): ElementDraft {
    this.values++;
    switch (type?.kind) {
      case undefined:
        return { value: null, note: 'of a type that is not known' };
      case 'built-in':
        return { value: type.jsonClass === undefined ? objectOf([]) : this.scalar(type.jsonClass), ...anything(type) };
      case 'predefined-enum':
        return { value: type.values[0] ?? '' };
      case 'branch-enum':
        return { value: type.owner.branches[0]?.name ?? '' };
      case 'array':
        return { value: this.array(type.elementName, depth) };
      case 'implicit-object':
      case 'defined':
        return this.defined(type, depth, branch);
    }
  }

  private scalar(jsonClass: string): JsonDraft {
    switch (jsonClass) {
      case 'string':
        return '…';
      case 'number':
        return 0;
      case 'bool':
        return this.size === 'fullest';
      default:
        return null;
    }
  }

  private array(elementName: string, depth: number): JsonDraft {
    const type = typeByName(elementName, this.namespace);
    if (!this.isWelcome(type, depth)) return arrayDraft([]);
    return { kind: 'array', elements: [this.write(type, depth - 1)] };
  }

  /** Whether something that is not required is shown. */
  private isWelcome(type: Type | undefined, depth: number): boolean {
    if (this.size === 'smallest' || type === undefined || this.values >= MAX_VALUES) return false;
    return !this.open.has(type.name) && this.sizes.size(type, depth - 1) <= MAX_REQUIRED;
  }

  /** A value inside of one of its own type is as small as can be. */
  private defined(type: Type, depth: number, branch?: string): ElementDraft {
    const isInside = this.open.has(type.name);
    if (isInside && this.size === 'fullest') return this.smallest(type, depth);
    this.open.add(type.name);
    const written = this.contents(type, depth, branch);
    if (!isInside) this.open.delete(type.name);
    return written;
  }

  private smallest(type: Type, depth: number): ElementDraft {
    this.size = 'smallest';
    const written = this.contents(type, depth);
    this.size = 'fullest';
    return written;
  }

  private contents(type: Type, depth: number, branch?: string): ElementDraft {
    const object = objectTypeOf(type, this.namespace);
    if (object !== undefined) return { value: objectOf(this.members(object, depth, branch)) };
    const definition = this.namespace.definition(type.name);
    if (definition?.kind === 'enum') return { value: plainValue(definition), note: noteOfEnum(definition) };
    if (definition?.kind === 'alternate') return this.alternate(definition, depth);
    return { value: null, note: 'of a type that is not known' };
  }

  /** By name, since in a wrong schema there may be two of one. */
  private members(object: ObjectType, depth: number, branch?: string): Map<string, MemberDraft> {
    const { groups, union } = shapeOfObject(object, this.namespace);
    const chosen = union && this.chooseBranch(union, depth, branch);
    const members = new Map<string, MemberDraft>();
    for (const member of groups.flatMap((group) => group.members)) {
      if (member.name === union?.tag)
        members.set(member.name, { key: member.name, value: chosen?.name ?? '', note: noteOfTag(union) });
      else if (this.isShown(member, depth)) members.set(member.name, this.member(member, depth));
    }
    if (union === undefined || chosen === undefined) return members;
    for (const [name, member] of this.branchMembers(union, chosen, depth))
      if (!members.has(name)) members.set(name, member);
    return members;
  }

  private isShown({ isOptional, type }: Member, depth: number): boolean {
    return !isOptional || this.isWelcome(this.typeOf({ type }), depth);
  }

  private member(member: Member, depth: number): MemberDraft {
    const { value, note } = this.write(this.typeOf(member), depth - 1);
    return { key: member.name, value, note: noteOfMember(member, note) };
  }

  private branchMembers(union: UnionShape, { name, type }: BranchShape, depth: number): Map<string, MemberDraft> {
    if (union.definition.isSimple) {
      const tag = { key: union.tag, value: name, note: noteOfTag(union) };
      const data = this.write(this.typeOf({ type }), depth - 1);
      const note = data.note ?? (type && typeText(type));
      return new Map<string, MemberDraft>([
        [union.tag, tag],
        ['data', { key: 'data', value: data.value, note }],
      ]);
    }
    const object = objectTypeOf(this.typeOf({ type }), this.namespace);
    return object === undefined || depth <= 0 ? new Map<string, MemberDraft>() : this.members(object, depth - 1);
  }

  private chooseBranch(union: UnionShape, depth: number, wanted?: string): BranchShape | undefined {
    const isSmallest = this.size === 'smallest' || this.values >= MAX_VALUES;
    return this.choices.ofUnion(union, depth, isSmallest ? 'smallest' : 'richest', wanted);
  }

  /** The richest branch if it is welcome. */
  private alternate(definition: AlternateDefinition, depth: number): ElementDraft {
    const richest = this.typeOf(this.choices.ofAlternate(definition, depth, 'richest'));
    const type = this.isWelcome(richest, depth)
      ? richest
      : this.typeOf(this.choices.ofAlternate(definition, depth, 'smallest'));
    return { value: this.write(type, depth - 1).value, note: noteOfAlternate(definition) };
  }

  private typeOf(part: { readonly type: TypeReference | undefined } | undefined): Type | undefined {
    return part?.type && typeOfReference(part.type, this.namespace);
  }
}

function objectOf(members: ReadonlyMap<string, MemberDraft> | readonly []): JsonDraft {
  return { kind: 'object', members: [...members.values()] as readonly MemberDraft[] };
}

function anything({ name, jsonClass }: { readonly name: string; readonly jsonClass?: string }) {
  return jsonClass === undefined ? { note: `${name}: any JSON` } : undefined;
}

/** The first value that is always there and that nobody advises against, if there is one. */
function plainValue({ values }: EnumDefinition): string {
  const plain = values.find(({ condition, features }) => condition === undefined && features.length === 0);
  return (plain ?? values[0])?.name ?? '';
}
