import {
  fitsWithSwap,
  fuzzyName,
  type FuzzyName,
  fuzzyQuality,
  type FuzzyQuery,
  fuzzyQuery,
  hasLetters,
  QUALITIES,
} from '../matching/fuzzy-match';

/** How many items are worth being sent at once. Whoever looks for another one types more of it. */
export const MAX_ITEMS = 100;

export interface Narrowed<T> {
  readonly chosen: readonly T[];
  /** Whether that is all there is, so that nobody has to ask again when more is typed. */
  readonly isComplete: boolean;
}

/** Those of a list, in its order: the same list is searched after each letter. */
const namesOfLists = new WeakMap<readonly object[], readonly FuzzyName[]>();
const names = new WeakMap<object, FuzzyName>();

interface Candidate<T> {
  readonly one: T;
  readonly name: FuzzyName;
}

/**
 * Makes a long list short: what goes with the typed text, in the ways in which editors compare, the best first. Lists
 * that are short enough are left to the editor as they are. What is left is put in order by `rank`, which may drop some.
 */
export function narrow<T extends object>(
  all: readonly T[],
  typed: string,
  textOf: (one: T) => string,
  rank: (some: readonly T[]) => readonly T[] = (some) => some,
): Narrowed<T> {
  if (all.length <= MAX_ITEMS) return { chosen: rank(all), isComplete: true };
  if (typed === '') return { chosen: rank(all).slice(0, MAX_ITEMS), isComplete: false };
  const query = fuzzyQuery(typed);
  const candidates = candidatesFor(query, all, textOf);
  const qualities = qualitiesOf(candidates, query);
  const fitting = [...qualities.keys()];
  if (fitting.length < MAX_ITEMS)
    fitting.push(...withTypo(candidates, query).filter((one) => !qualities.has(one)));
  const place = (one: T): number => qualities.get(one) ?? QUALITIES.length;
  const chosen = [...rank(fitting)].sort((a, b) => place(a) - place(b)).slice(0, MAX_ITEMS);
  return { chosen, isComplete: false };
}

/** Those with all letters of the query. No others fit, in whatever order the letters were meant. */
function candidatesFor<T extends object>(
  query: FuzzyQuery,
  all: readonly T[],
  textOf: (one: T) => string,
): Candidate<T>[] {
  const candidates: Candidate<T>[] = [];
  const namesOfAll = namesOfList(all, textOf);
  for (let index = 0; index < all.length; index++) {
    const name = namesOfAll[index]!;
    if (hasLetters(query, name)) candidates.push({ one: all[index]!, name });
  }
  return candidates;
}

function namesOfList<T extends object>(all: readonly T[], textOf: (one: T) => string): readonly FuzzyName[] {
  let found = namesOfLists.get(all);
  if (found === undefined) {
    found = all.map((one) => nameOf(one, textOf));
    namesOfLists.set(all, found);
  }
  return found;
}

function nameOf<T extends object>(one: T, textOf: (one: T) => string): FuzzyName {
  let name = names.get(one);
  if (name === undefined) names.set(one, (name = fuzzyName(textOf(one))));
  return name;
}

/** Those that fit, with how well they do: the less, the better. */
function qualitiesOf<T>(candidates: readonly Candidate<T>[], query: FuzzyQuery): ReadonlyMap<T, number> {
  const qualities = new Map<T, number>();
  for (const { one, name } of candidates) {
    const quality = fuzzyQuality(query, name);
    if (quality !== undefined) qualities.set(one, QUALITIES.indexOf(quality));
  }
  return qualities;
}

/** Editors forgive that two neighbouring characters were typed in the wrong order, if they are among the first. */
const MIN_LENGTH_WITH_TYPO = 3;
const MAX_TYPOS = 7;

function withTypo<T>(candidates: readonly Candidate<T>[], query: FuzzyQuery): T[] {
  if (query.letters.length < MIN_LENGTH_WITH_TYPO) return [];
  return candidates.filter(({ name }) => fitsWithSwap(query, name, MAX_TYPOS)).map(({ one }) => one);
}
