import type { TextChange } from './text-change';

/** What can be read of a text; a string is one. */
export interface Text {
  readonly length: number;
  charCodeAt(index: number): number;
  slice(start: number, end: number): string;
}

/** How much of the text around an edit becomes a piece by itself, so that typing on copies no more than this. */
const CONTEXT = 256;
/** Up to this length a piece is copied as a whole. */
const SHORT = 4096;
/** With more pieces than this, all are joined. */
const MOST_PIECES = 48;

/**
 * A text that is made of the one before it by an edit without being copied: it is cut into pieces, of which an edit
 * replaces one, and the others are views of the text that they were cut from. Immutable.
 */
export class PieceTable implements Text {
  readonly length: number;
  /** In their order, none of them empty. Private to the engine, since how a text is cut tells two apart that are equal. */
  readonly #pieces: readonly string[];
  #joined: string | undefined;

  private constructor(pieces: readonly string[]) {
    this.#pieces = pieces;
    this.length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  static of(text: string): PieceTable {
    return new PieceTable(text === '' ? [] : [text]);
  }

  charCodeAt(index: number): number {
    let start = 0;
    for (let at = 0; at < this.#pieces.length; at++) {
      const piece = this.#pieces[at]!;
      if (index < start + piece.length) return piece.charCodeAt(index - start);
      start += piece.length;
    }
    return NaN;
  }

  /** Offsets must not lie outside of the text. */
  slice(start: number, end: number): string {
    let text = '';
    let offset = 0;
    for (let at = 0; at < this.#pieces.length && offset < end; at++) {
      const piece = this.#pieces[at]!;
      if (offset + piece.length > start) text += piece.slice(Math.max(start - offset, 0), end - offset);
      offset += piece.length;
    }
    return text;
  }

  /** The text in one string. Copies it when it is first asked for. */
  toString(): string {
    this.#joined ??= this.#pieces.join('');
    return this.#joined;
  }

  /** The text after an edit. */
  replace({ start, end, text }: TextChange): PieceTable {
    const before: string[] = [];
    const after: string[] = [];
    let [head, tail] = ['', ''];
    let offset = 0;
    for (const piece of this.#pieces) {
      const pieceEnd = offset + piece.length;
      if (pieceEnd < start) before.push(piece);
      else if (offset > end) after.push(piece);
      else {
        if (offset < start) head = cutBack(piece.slice(0, start - offset), piece.length, before);
        if (pieceEnd > end) tail = cutFront(piece.slice(end - offset), piece.length, after);
      }
      offset = pieceEnd;
    }
    const middle = head + text + tail;
    const pieces = [...before, ...(middle === '' ? [] : [middle]), ...after];
    return new PieceTable(pieces.length <= MOST_PIECES ? pieces : [pieces.join('')]);
  }
}

/** What stands in front of an edit in its piece: its end, to be copied, and all before that as a piece by itself. */
function cutBack(text: string, pieceLength: number, before: string[]): string {
  if (pieceLength <= SHORT || text.length <= CONTEXT) return text;
  before.push(text.slice(0, -CONTEXT));
  return text.slice(-CONTEXT);
}

/** The same for what stands behind. */
function cutFront(text: string, pieceLength: number, after: string[]): string {
  if (pieceLength <= SHORT || text.length <= CONTEXT) return text;
  after.push(text.slice(CONTEXT));
  return text.slice(0, CONTEXT);
}
