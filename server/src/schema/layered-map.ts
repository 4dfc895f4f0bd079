/**
 * How many changes are kept apart before they are merged. Merging costs what the whole map holds, so it must be rare; but
 * until then the map holds on to what they replaced.
 */
const MOST_CHANGES = 64;

/**
 * An immutable map. One that is made from another by a few changes shares all else with it, and making it costs what
 * the changes cost, however large the map is.
 */
export class LayeredMap<K, V> {
  private constructor(
    private readonly base: ReadonlyMap<K, V>,
    /** What differs from `base`; nothing stands for what was taken out. */
    private readonly changes: ReadonlyMap<K, V | undefined>,
  ) {}

  /** The map must not be changed any more. */
  static of<K, V>(entries: ReadonlyMap<K, V>): LayeredMap<K, V> {
    return new LayeredMap<K, V>(entries, new Map());
  }

  get(key: K): V | undefined {
    return this.changes.size > 0 && this.changes.has(key) ? this.changes.get(key) : this.base.get(key);
  }

  /** The map with other values for some keys; nothing as the value takes a key out. */
  with(changes: ReadonlyMap<K, V | undefined>): LayeredMap<K, V> {
    if (changes.size === 0) return this;
    const all = new Map([...this.changes, ...changes]);
    return all.size <= MOST_CHANGES ? new LayeredMap(this.base, all) : LayeredMap.of(merge(this.base, all));
  }

  /** The keys that may have other values in another map; nothing if that may be any. */
  keysApart(other: LayeredMap<K, V>): Iterable<K> | undefined {
    if (this.base !== other.base) return undefined;
    return this.changes === other.changes ? [] : [...this.changes.keys(), ...other.changes.keys()];
  }
}

function merge<K, V>(base: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V | undefined>): ReadonlyMap<K, V> {
  const merged = new Map(base);
  for (const [key, value] of changes) {
    if (value === undefined) merged.delete(key);
    else merged.set(key, value);
  }
  return merged;
}

/** The changes with nothing in the place of what is empty, so that it is taken out. */
export function withoutEmpty<K, V extends { readonly length: number } | { readonly size: number }>(
  changes: ReadonlyMap<K, V>,
): Map<K, V | undefined> {
  const isEmpty = (value: V) => ('size' in value ? value.size : value.length) === 0;
  return new Map(Array.from(changes, ([key, value]) => [key, isEmpty(value) ? undefined : value]));
}
