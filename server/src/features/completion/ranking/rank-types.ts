import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import type { Module } from '../../../schema/module';
import type { ExpressionContext } from '../expression-context';
import { entryIndexAt } from '../../../syntax/syntax-tree';
import { sumOf, type TypeUsage, usageOfTypes, usesForPart } from './usage';
import { coverage, similarity, wordsOf } from './words';

/**
 * Tells how well types suit the parts of a definition: those called like what they are for come first, then those that
 * nobody uses yet, then those that are used most.
 */
export class TypeRanking {
  private readonly usage: readonly TypeUsage[];
  private readonly ownWords: readonly string[];
  /** What holds whatever the part. */
  private readonly general: readonly RankedType[];

  constructor(names: readonly string[], { view, definition, offset }: ExpressionContext) {
    const { module, schema } = view;
    this.usage = schema.modules.map(usageOfTypes);
    this.ownWords = wordsOf(definition?.name ?? '');
    const here = usageOfTypes(module).total;
    const everywhere = sumOf(this.usage.map(({ total }) => total));
    const nearby = distances(module, offset);
    this.general = names.map((name) => {
      const words = wordsOf(name);
      const total = everywhere.get(name) ?? 0;
      const score =
        2 * similarity(words, this.ownWords) +
        scoreOfUsage(name, here.get(name) ?? 0, total) +
        scoreOfDistance(nearby.get(name));
      return { name, words, score };
    });
  }

  /** All types, best first. */
  rank(part: string | undefined): readonly string[] {
    return this.scores(part)
      .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
  }

  /** The first one. */
  best(part: string | undefined): string | undefined {
    let best: { readonly name: string; readonly score: number } | undefined;
    for (const one of this.scores(part)) if (best === undefined || one.score > best.score) best = one;
    return best?.name;
  }

  private scores(part: string | undefined): { readonly name: string; readonly score: number }[] {
    const partWords = wordsOf(part ?? '');
    const all = [...this.ownWords, ...partWords];
    const uses = part === undefined ? undefined : sumOf(this.usage.map((one) => usesForPart(one, part)));
    return this.general.map(({ name, words, score }) => {
      const affinity = 6 * coverage(partWords, words) + 3 * similarity(words, all);
      return { name, score: score + affinity + 2 * Math.log2(1 + (uses?.get(name) ?? 0)) };
    });
  }
}

interface RankedType {
  readonly name: string;
  readonly words: readonly string[];
  readonly score: number;
}

/** What was defined and is not used yet is waiting for its first use. */
function scoreOfUsage(name: string, here: number, total: number): number {
  if (total === 0) return BUILT_IN_TYPES.has(name) ? 0 : 3;
  return Math.log2(1 + here) + 0.5 * Math.log2(1 + total - here);
}

/** Definitions mostly stand right in front of what uses them. */
function scoreOfDistance(distance: number | undefined): number {
  return distance === undefined ? 0 : 1.5 + 4 / (1 + distance);
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
