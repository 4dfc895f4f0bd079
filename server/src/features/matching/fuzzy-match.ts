/** How well a few typed characters fit a name. Case never counts, and neither does which of `-` and `_` stands in either. */

/** How a query fits a name, best first. */
export const QUALITIES = ['exact', 'prefix', 'word starts', 'inside', 'in order'] as const;

export type FuzzyQuality = (typeof QUALITIES)[number];

/** Worth more than all that tells two matches of one quality apart. */
const STEP = 1000;

/** Which letters there are, a bit for each. A look at it spares most names a closer one. */
interface Letters {
  readonly once: number;
  /** Those that are there more than once. */
  readonly again: number;
}

/** A query made ready to be compared with many names. */
export interface FuzzyQuery extends Letters {
  readonly text: string;
  /** Without what separates words: `block-dev` finds `BlockDev`, too. */
  readonly letters: string;
}

/** A name made ready to be compared with many queries. */
export interface FuzzyName extends Letters {
  readonly name: string;
  /** In the form in which names are compared. */
  readonly folded: string;
  /** Where its words begin, as soon as that was asked for. */
  wordStarts?: readonly number[];
}

export function fuzzyQuery(query: string): FuzzyQuery {
  const text = foldName(query.replace(/\s+/g, ''));
  const letters = text.replaceAll('-', '');
  return { text, letters, ...lettersIn(letters) };
}

export function fuzzyName(name: string): FuzzyName {
  const folded = foldName(name);
  const { once, again } = lettersIn(folded);
  return { name, folded, once, again };
}

function lettersIn(folded: string): Letters {
  let once = 0;
  let again = 0;
  for (let index = 0; index < folded.length; index++) {
    const bit = 1 << (folded.charCodeAt(index) & 31);
    again |= once & bit;
    once |= bit;
  }
  return { once, again };
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** How well the query fits; the greater the better, nothing if it does not. */
export function fuzzyScore(query: FuzzyQuery, candidate: FuzzyName): number | undefined {
  const quality = fuzzyQuality(query, candidate);
  if (quality === undefined) return undefined;
  const rank = QUALITIES.length - QUALITIES.indexOf(quality);
  // Of two names the shorter one has less that nobody asked for.
  return rank * STEP - Math.min(candidate.name.length, STEP - 1);
}

/** In what way the query fits; nothing if it does not. */
export function fuzzyQuality(query: FuzzyQuery, candidate: FuzzyName): FuzzyQuality | undefined {
  return hasLetters(query, candidate) ? qualityOf(query, candidate) : undefined;
}

/** Whether the name has all letters of the query, in whatever order; it may say so of one that lacks some. */
export function hasLetters(query: FuzzyQuery, candidate: FuzzyName): boolean {
  return (query.once & ~candidate.once) === 0 && (query.again & ~candidate.again) === 0;
}

function qualityOf({ text, letters }: FuzzyQuery, name: FuzzyName): FuzzyQuality | undefined {
  const { folded } = name;
  if (!isInOrder(letters, folded)) return undefined;
  if (folded === text) return 'exact';
  if (folded.startsWith(text)) return 'prefix';
  if (fitsWordStarts(letters, name)) return 'word starts';
  return folded.includes(text) ? 'inside' : 'in order';
}

/** Whether the letters from an index on stand in the name behind a place, in their order. */
function isInOrder(letters: string, folded: string, from = 0, behind = -1): boolean {
  let place = behind;
  for (let index = from; index < letters.length; index++) {
    place = folded.indexOf(letters.charAt(index), place + 1);
    if (place < 0) return false;
  }
  return true;
}

/** Whether the query fits in some way if one of its first letters was typed behind its neighbour by mistake. */
export function fitsWithSwap({ letters }: FuzzyQuery, { folded }: FuzzyName, count: number): boolean {
  // Where the letters in front of the two that are swapped end at the earliest.
  let place = -1;
  for (let index = 0; index < count && index + 1 < letters.length; index++) {
    const first = folded.indexOf(letters.charAt(index + 1), place + 1);
    const second = first < 0 ? -1 : folded.indexOf(letters.charAt(index), first + 1);
    if (second >= 0 && isInOrder(letters, folded, index + 2, second)) return true;
    place = folded.indexOf(letters.charAt(index), place + 1);
    if (place < 0) return false;
  }
  return false;
}

/** Whether the letters are the beginnings of words of the name, in their order: `bdadd` of `block-dev-add`. */
function fitsWordStarts(letters: string, name: FuzzyName): boolean {
  const { folded } = name;
  name.wordStarts ??= wordStarts(name.name);
  // For each number of letters whether so many can be had from the words so far.
  let reached = new Set([0]);
  for (const start of name.wordStarts) {
    const next = new Set(reached);
    for (const from of reached) {
      let length = 0;
      while (from + length < letters.length && letters[from + length] === folded[start + length]) {
        length++;
        next.add(from + length);
      }
    }
    reached = next;
  }
  return reached.has(letters.length);
}

const WORD_START = /[A-Z]+(?![a-z])|[A-Z]|(?<![A-Za-z])[a-z]|\d+/g;

/** Where words begin, in kebab case and in camel case. */
function wordStarts(name: string): number[] {
  return Array.from(name.matchAll(WORD_START), ({ index }) => index);
}
