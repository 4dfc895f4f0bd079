/** The words that a name is made of, in lower case: those of `BlockdevOptionsNbd`, `block-job_info` or `IOThread`. */
export function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

/** How much two lists of words have in common: 0 if nothing, 1 if all. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  return share(2 * countShared(a, b), a.length + b.length);
}

/** What part of the first list is in the second one. */
export function coverage(a: readonly string[], b: readonly string[]): number {
  return share(countShared(a, b), a.length);
}

/** A bit for each of some words that is the same as this one; as many words as a mask has bits. */
export function maskOf(word: string, words: readonly string[]): number {
  let mask = 0;
  for (let index = 0; index < words.length && index < MAX_BITS; index++)
    if (isSameWord(word, words[index]!)) mask |= 1 << index;
  return mask;
}

const MAX_BITS = 31;

/** How many bits of a mask are set. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Of nothing nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function countShared(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) => b.some((other) => isSameWord(word, other))).length;
}

/** Plurals and abbreviations count as the same word. */
function isSameWord(a: string, b: string): boolean {
  const short = a.length < b.length ? a : b;
  const long = short === a ? b : a;
  if (!long.startsWith(short)) return false;
  const rest = long.length - short.length;
  return rest === 0 || short.length >= 3 || (rest === 1 && long.endsWith('s'));
}
