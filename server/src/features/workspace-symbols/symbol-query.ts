import { type FuzzyQuery, fuzzyQuery, fuzzyScore } from '../matching/fuzzy-match';
import type { SearchableName } from './searchable-names';

/** With fewer letters, parts of definitions would bury what is looked for. */
const LEAST_FOR_PARTS = 3;
/** Half of what lies between two qualities of a match: a part counts less than a definition that fits as well. */
const PART_PENALTY = 500;

/** What somebody typed to find a symbol: characters of its name, or of a definition's and behind a dot of a part's. */
export class SymbolQuery {
  private readonly whole: FuzzyQuery;
  private readonly owner: FuzzyQuery | undefined;
  private readonly part: FuzzyQuery;

  constructor(query: string) {
    const dot = query.lastIndexOf('.');
    this.whole = fuzzyQuery(query);
    this.owner = dot < 0 ? undefined : fuzzyQuery(query.slice(0, dot));
    this.part = fuzzyQuery(query.slice(dot + 1));
  }

  /** Whether definitions are named together with their parts. */
  get isQualified(): boolean {
    return this.owner !== undefined;
  }

  get wantsParts(): boolean {
    return this.isQualified || this.whole.letters.length >= LEAST_FOR_PARTS;
  }

  scoreOfDefinition(definition: SearchableName): number | undefined {
    return fuzzyScore(this.whole, definition);
  }

  /** What the name of a definition adds to the scores of its parts; nothing if they are not asked for. */
  scoreOfOwner(definition: SearchableName): number | undefined {
    return this.owner === undefined ? 0 : fuzzyScore(this.owner, definition);
  }

  scoreOfPart(part: SearchableName): number | undefined {
    const score = fuzzyScore(this.part, part);
    return score === undefined ? undefined : score - PART_PENALTY;
  }
}
