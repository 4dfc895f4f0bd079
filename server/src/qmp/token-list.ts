import type { JsonToken, JsonTokenKind } from './json-tokens';

/** Of each token where it starts, where it and its content end, and its line. */
const PLACES = 4;

/** How many tokens there is room for at first. */
const FEW = 32;

/** The tokens of a message. A message may have millions of them, so they are objects only while somebody looks at them. */
export class TokenList {
  private readonly kinds: JsonTokenKind[] = [];
  private readonly values: string[] = [];
  private places = new Int32Array(FEW * PLACES);

  get length(): number {
    return this.kinds.length;
  }

  add(
    kind: JsonTokenKind,
    value: string,
    start: number,
    end: number,
    line: number,
    contentEnd: number = end,
  ): void {
    const at = this.kinds.length * PLACES;
    this.kinds.push(kind);
    this.values.push(value);
    if (at >= this.places.length) this.makeRoom();
    const { places } = this;
    places[at] = start;
    places[at + 1] = end;
    places[at + 2] = contentEnd;
    places[at + 3] = line;
  }

  private makeRoom(): void {
    const { places } = this;
    this.places = new Int32Array(places.length * 2);
    this.places.set(places);
  }

  kindAt(index: number): JsonTokenKind | undefined {
    return this.kinds[index];
  }

  at(index: number): JsonToken | undefined {
    const kind = this.kinds[index];
    if (kind === undefined) return undefined;
    const at = index * PLACES;
    const { places } = this;
    return {
      kind,
      value: this.values[index] ?? '',
      start: places[at] ?? 0,
      end: places[at + 1] ?? 0,
      contentEnd: places[at + 2] ?? 0,
      line: places[at + 3] ?? 0,
    };
  }

  clear(): void {
    this.kinds.length = 0;
    this.values.length = 0;
  }
}
