import type { AlternateDefinition, Branch, EnumDefinition, TypeReference } from '../../schema/definitions';
import { objectTypeOf } from '../../schema/flattened-members';
import { jsonClassOf } from '../../schema/json-class';
import { type Namespace, typeOfReference } from '../../schema/types';
import { type BranchShape, shapeOfObject, type UnionShape } from '../../schema/wire-shape';
import { pick } from './pick';
import { MAX_REQUIRED, type SampleSizes } from './sample-sizes';

/** Whether to take the branch with the smallest values, or the one that shows most. */
export type Preference = 'smallest' | 'richest';

/** Chooses branches of unions and alternates: those that no condition or feature speaks against, if there are any. */
export class BranchChoices {
  constructor(
    private readonly namespace: Namespace,
    private readonly sizes: SampleSizes,
  ) {}

  /** The branch that is wanted if there is one. */
  ofUnion(
    { branches, definition, tagEnum }: UnionShape,
    depth: number,
    preference: Preference,
    wanted?: string,
  ): BranchShape | undefined {
    const sizeOf = (branch: BranchShape) => this.sizes.sizeOfBranch(branch, definition.isSimple, depth);
    const possible = branches.filter((branch) => sizeOf(branch) <= MAX_REQUIRED);
    const found = possible.find(({ name }) => name === wanted);
    if (found !== undefined) return found;
    const plain = plainValues(tagEnum);
    const choice = preferred(possible, ({ name, condition }) => {
      return condition === undefined && plain?.has(name) !== false;
    });
    return this.pick(choice, sizeOf, preference);
  }

  ofAlternate({ branches }: AlternateDefinition, depth: number, preference: Preference): Branch | undefined {
    const sizeOf = ({ type }: Branch) => this.sizes.sizeOfReference(type, depth - 1);
    const possible = branches.filter((branch) => sizeOf(branch) <= MAX_REQUIRED);
    const choice = preferred(possible, ({ condition }) => condition === undefined);
    return this.pick(choice, sizeOf, preference);
  }

  private pick<Item extends { readonly type: TypeReference | undefined }>(
    items: readonly Item[],
    sizeOf: (item: Item) => number,
    preference: Preference,
  ): Item | undefined {
    return pick(items, (item) => (preference === 'smallest' ? -sizeOf(item) : this.richness(item.type)));
  }

  /** Any object says more than any list, and any list more than what is neither. */
  private richness(reference: TypeReference | undefined): number {
    if (reference === undefined) return 0;
    const jsonClass = jsonClassOf(reference, this.namespace);
    if (jsonClass !== 'object') return jsonClass === 'list' ? 1 : 0;
    const object = objectTypeOf(typeOfReference(reference, this.namespace), this.namespace);
    if (object === undefined) return 2;
    return shapeOfObject(object, this.namespace).groups.reduce((sum, { members }) => sum + members.length, 2);
  }
}

function preferred<Item>(items: readonly Item[], isPreferred: (item: Item) => boolean): readonly Item[] {
  const found = items.filter(isPreferred);
  return found.length > 0 ? found : items;
}

/** The names of the values that are always there and that nobody advises against. */
function plainValues(tags: EnumDefinition | undefined): ReadonlySet<string> | undefined {
  const plain = tags?.values.filter(
    ({ condition, features }) => condition === undefined && features.length === 0,
  );
  return plain && new Set(plain.map(({ name }) => name));
}
