import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import type { Module } from '../../../schema/module';
import type { TypePlace } from '../cursor/place';
import type { ExpressionContext } from '../expression-context';
import { entryIndexAt } from '../../../syntax/syntax-tree';
import { sumOf, usageOfTypes, usesForPart } from './usage';
import { coverage, similarity, wordsOf } from './words';

/** Best first: types called like what they are for, those that nobody uses yet, then those that are used most. */
export function rankTypes(
  names: readonly string[],
  place: TypePlace,
  context: ExpressionContext,
): readonly string[] {
  const score = new TypeScore(place, context);
  return names
    .map((name) => ({ name, score: score.of(name) }))
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

class TypeScore {
  private readonly nearby: ReadonlyMap<string, number>;
  private readonly here: ReadonlyMap<string, number>;
  private readonly everywhere: ReadonlyMap<string, number>;
  private readonly forPart: ReadonlyMap<string, number>;
  private readonly partWords: readonly string[];
  private readonly ownWords: readonly string[];

  constructor(place: TypePlace, { view, definition, offset }: ExpressionContext) {
    const { module, schema } = view;
    const usage = schema.modules.map(usageOfTypes);
    this.here = usageOfTypes(module).total;
    this.everywhere = sumOf(usage.map(({ total }) => total));
    const { part } = place;
    this.forPart = part === undefined ? new Map() : sumOf(usage.map((one) => usesForPart(one, part)));
    this.nearby = distances(module, offset);
    this.partWords = wordsOf(place.part ?? '');
    this.ownWords = wordsOf(definition?.name ?? '');
  }

  of(name: string): number {
    return this.affinity(wordsOf(name)) + this.usage(name) + this.nearness(name);
  }

  /** How much the name says that it is for this. */
  private affinity(words: readonly string[]): number {
    const all = [...this.ownWords, ...this.partWords];
    return (
      6 * coverage(this.partWords, words) + 3 * similarity(words, all) + 2 * similarity(words, this.ownWords)
    );
  }

  private usage(name: string): number {
    const here = this.here.get(name) ?? 0;
    const total = this.everywhere.get(name) ?? 0;
    // What was defined and is not used yet is waiting for its first use.
    if (total === 0) return BUILT_IN_TYPES.has(name) ? 0 : 3;
    const forPart = this.forPart.get(name) ?? 0;
    return 2 * Math.log2(1 + forPart) + Math.log2(1 + here) + 0.5 * Math.log2(1 + total - here);
  }

  /** Definitions mostly stand right in front of what uses them. */
  private nearness(name: string): number {
    const distance = this.nearby.get(name);
    if (distance === undefined) return 0;
    return 1.5 + 4 / (1 + distance);
  }
}

/** How many definitions away from the offset each definition of the file is; behind it they count as further away. */
function distances(module: Module, offset: number): ReadonlyMap<string, number> {
  const { definitions, tree, entryIndices, items } = module;
  const entry = entryIndexAt(tree, offset);
  const indices = new Map(items.map((item, index) => [item, entryIndices[index] ?? 0]));
  const above = definitions.filter((item) => (indices.get(item) ?? 0) < entry).length;
  return new Map(
    definitions.map(({ declaration }, index) => {
      const distance = index < above ? above - 1 - index : 2 * (index - above) + 2;
      return [declaration.name, distance];
    }),
  );
}
