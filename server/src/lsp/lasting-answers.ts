const lasting = new WeakSet<object>();

/**
 * Marks an answer that never changes and will be given again as it is, or a part of one that will be in the next one,
 * so that the channel may keep what it makes of it. Worth its memory for large answers only.
 */
export function asLasting<T extends object>(answer: T): T {
  lasting.add(answer);
  return answer;
}

export function isLasting(answer: object): boolean {
  return lasting.has(answer);
}
