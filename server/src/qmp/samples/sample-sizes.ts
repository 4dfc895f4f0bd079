import type { AlternateDefinition, TypeReference } from '../../schema/definitions';
import { type ObjectType, objectTypeOf } from '../../schema/flattened-members';
import { type Namespace, type Type, typeOfReference } from '../../schema/types';
import { type BranchShape, shapeOfObject } from '../../schema/wire-shape';

/** How deep values may be nested; what has none up to there counts as having none. */
export const DEEPEST = 24;
/** So many values may be required. With two required members each, 24 structs in a row would make 16 million. */
export const MAX_REQUIRED = 20_000;

const cache = new WeakMap<Namespace, SampleSizes>();

export function sampleSizesOf(namespace: Namespace): SampleSizes {
  const sizes = cache.get(namespace) ?? new SampleSizes(namespace);
  cache.set(namespace, sizes);
  return sizes;
}

/**
 * How small values of a type can be: the number of values in the smallest one that is nested no deeper than so many
 * levels. So who picks the smallest one level after the other gets to an end, however types refer to each other.
 */
export class SampleSizes {
  private readonly known = new Map<string, number>();

  constructor(private readonly namespace: Namespace) {}

  /** `Infinity` where there is no value. What is wrong with the schema is none of our business. */
  size(type: Type | undefined, depth: number): number {
    if (depth <= 0) return Infinity;
    if (type?.kind !== 'defined' && type?.kind !== 'implicit-object') return 1;
    const key = `${depth} ${type.name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const size = this.sizeOfDefined(type, depth);
    this.known.set(key, size);
    return size;
  }

  sizeOfReference(reference: TypeReference | undefined, depth: number): number {
    return this.size(reference && typeOfReference(reference, this.namespace), depth);
  }

  /** What a branch of a union adds to the members that all of them have. */
  sizeOfBranch({ type }: BranchShape, isSimple: boolean, depth: number): number {
    if (isSimple) return this.sizeOfReference(type, depth - 1) + 1;
    return type === undefined ? 0 : this.sizeOfReference(type, depth - 1) - 1;
  }

  private sizeOfDefined(type: Type, depth: number): number {
    const object = objectTypeOf(type, this.namespace);
    if (object !== undefined) return this.sizeOfObject(object, depth);
    const definition = this.namespace.definition(type.name);
    if (definition?.kind === 'enum') return definition.values.length > 0 ? 1 : Infinity;
    return definition?.kind === 'alternate' ? this.sizeOfAlternate(definition, depth) : 1;
  }

  private sizeOfObject(object: ObjectType, depth: number): number {
    const { groups, union } = shapeOfObject(object, this.namespace);
    let size = 1;
    for (const { members } of groups) {
      for (const { type, isOptional } of members) if (!isOptional) size += this.sizeOfReference(type, depth - 1);
    }
    if (union === undefined || union.branches.length === 0) return size;
    const { isSimple } = union.definition;
    return size + leastOf(union.branches, (branch) => this.sizeOfBranch(branch, isSimple, depth));
  }

  private sizeOfAlternate({ branches }: AlternateDefinition, depth: number): number {
    return leastOf(branches, ({ type }) => this.sizeOfReference(type, depth - 1));
  }
}

/** There may be more items than a call takes arguments. */
function leastOf<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((least, item) => Math.min(least, size(item)), Infinity);
}
