/** How many elements are kept apart before they are merged, which costs what the whole list holds. */
const MOST_CHANGES = 64;

/**
 * An immutable list. One that is made from another by replacing an element shares all else with it, however long the
 * list is: to copy the list of all files would be most of what a keystroke allocates in a very large schema.
 */
export class LayeredList<T> {
  private merged: readonly T[] | undefined;

  private constructor(
    private readonly base: readonly T[],
    /** What differs from `base`, by its place. */
    private readonly changes: ReadonlyMap<number, T>,
  ) {}

  /** The elements must not be changed any more. */
  static of<T>(elements: readonly T[]): LayeredList<T> {
    return new LayeredList<T>(elements, new Map());
  }

  at(index: number): T | undefined {
    return this.changes.get(index) ?? this.base[index];
  }

  /** All of them in an array. Costs a copy where elements were replaced, so no keystroke asks for it. */
  get all(): readonly T[] {
    this.merged ??= this.changes.size === 0 ? this.base : this.merge();
    return this.merged;
  }

  /** The list with another element at a place. */
  with(index: number, element: T): LayeredList<T> {
    const list = new LayeredList(this.base, new Map(this.changes).set(index, element));
    return list.changes.size <= MOST_CHANGES ? list : LayeredList.of(list.all);
  }

  private merge(): readonly T[] {
    const all = [...this.base];
    for (const [index, element] of this.changes) all[index] = element;
    return all;
  }
}
