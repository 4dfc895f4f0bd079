/** The words that a name is made of, in lower case: those of `BlockdevOptionsNbd`, `block-job_info` or `IOThread`. */
export function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

/** How much two lists of words have in common: 0 if nothing, 1 if all. Plurals count as the same word. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const shared = a.filter((word) => b.some((other) => isSameWord(word, other))).length;
  return (2 * shared) / (a.length + b.length);
}

/** What part of the first list is in the second one. */
export function coverage(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0) return 0;
  return a.filter((word) => b.some((other) => isSameWord(word, other))).length / a.length;
}

function isSameWord(a: string, b: string): boolean {
  if (a === b || `${a}s` === b || `${b}s` === a) return true;
  return a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a));
}
