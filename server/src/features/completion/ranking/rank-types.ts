import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import type { Module } from '../../../schema/module';
import type { ExpressionContext } from '../expression-context';
import { distancesFrom } from './distances';
import type { TypeCandidate } from './type-candidates';
import { usageElsewhere, usageOfTypes, usesForPart } from './usage';
import { bitCount, maskOf, share, wordsOf } from './words';

/**
 * Tells how well types suit the parts of a definition: those called like what they are for come first, then those that
 * nobody uses yet, then those that are used most.
 */
export class TypeRanking {
  private readonly modules: readonly Module[];
  private readonly ownCount: number;
  /** The words of all types, and of each type where its words are among them. */
  private readonly vocabulary: readonly string[];
  private readonly wordIds: readonly (readonly number[])[];
  /** Which of the words the name of the definition has, too. */
  private readonly isOwn: readonly boolean[];
  /** What holds whatever the part, for each type. */
  private readonly general: readonly number[];

  constructor(
    private readonly types: readonly TypeCandidate[],
    { view: { module, schema }, definition, offset }: ExpressionContext,
  ) {
    this.modules = schema.modules;
    const own = wordsOf(definition?.name ?? '');
    this.ownCount = own.length;
    const ids = new Map<string, number>();
    this.wordIds = types.map(({ words }) => words.map((word) => idOf(word, ids)));
    this.vocabulary = [...ids.keys()];
    this.isOwn = this.vocabulary.map((word) => maskOf(word, own) !== 0);
    const here = usageOfTypes(module).total;
    const elsewhere = usageElsewhere(schema.modules, module);
    const distance = distancesFrom(offset, module);
    this.general = types.map(({ name }) => {
      const usage = scoreOfUsage(name, here.get(name) ?? 0, elsewhere.get(name) ?? 0);
      return usage + scoreOfDistance(distance(name));
    });
  }

  /** All types, best first. */
  rank(part: string | undefined): readonly TypeCandidate[] {
    const scores = this.scores(part);
    return this.types
      .map((type, index) => ({ type, score: scores[index]! }))
      .sort((a, b) => b.score - a.score || (a.type.name < b.type.name ? -1 : 1))
      .map(({ type }) => type);
  }

  /** The first one. */
  best(part: string | undefined): TypeCandidate | undefined {
    const scores = this.scores(part);
    let best = 0;
    for (let index = 1; index < scores.length; index++) if (scores[index]! > scores[best]!) best = index;
    return this.types[best];
  }

  private scores(part: string | undefined): readonly number[] {
    const words = wordsOf(part ?? '');
    const masks = this.vocabulary.map((word) => maskOf(word, words));
    const uses = part === undefined ? undefined : usesForPart(this.modules, part);
    return this.types.map(({ name }, index) => {
      const affinity = this.affinity(this.wordIds[index]!, masks, words.length);
      return this.general[index]! + affinity + 2 * Math.log2(1 + (uses?.get(name) ?? 0));
    });
  }

  /** How much the name of a type has in common with that of the part and that of the definition. */
  private affinity(wordIds: readonly number[], masks: readonly number[], partCount: number): number {
    let ownCount = 0;
    let count = 0;
    let covered = 0;
    for (const id of wordIds) {
      const isOwn = this.isOwn[id]!;
      const mask = masks[id]!;
      covered |= mask;
      if (isOwn) ownCount++;
      if (isOwn || mask !== 0) count++;
    }
    const all = wordIds.length + this.ownCount;
    return (
      6 * share(bitCount(covered), partCount) +
      3 * share(2 * count, all + partCount) +
      2 * share(2 * ownCount, all)
    );
  }
}

function idOf(word: string, ids: Map<string, number>): number {
  const known = ids.get(word);
  if (known === undefined) ids.set(word, ids.size);
  return known ?? ids.size - 1;
}

/** What was defined and is not used yet is waiting for its first use. */
function scoreOfUsage(name: string, here: number, elsewhere: number): number {
  if (here + elsewhere === 0) return BUILT_IN_TYPES.has(name) ? 0 : 3;
  return Math.log2(1 + here) + 0.5 * Math.log2(1 + elsewhere);
}

/** Definitions mostly stand right in front of what uses them. */
function scoreOfDistance(distance: number | undefined): number {
  return distance === undefined ? 0 : 1.5 + 4 / (1 + distance);
}
