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

/** Of nothing nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function countShared(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) => b.some((other) => isSameWord(word, other))).length;
}

/** Plurals and abbreviations count as the same word. */
export function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.startsWith(short)) return false;
  const rest = long.length - short.length;
  return rest === 0 || short.length >= 3 || (rest === 1 && long.endsWith('s'));
}
