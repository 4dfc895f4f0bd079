/** The item with the highest rank; the first one of those. */
export function pick<Item>(items: readonly Item[], rank: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  let highest = -Infinity;
  for (const item of items) {
    const value = rank(item);
    if (best !== undefined && value <= highest) continue;
    best = item;
    highest = value;
  }
  return best;
}
