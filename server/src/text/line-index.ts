import type { Text } from './piece-table';
import { growth, type TextChange } from './text-change';

/** A place in a text: zero-based line, and UTF-16 code units from the start of that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Where the lines of a text start. LF, CR LF and a lone CR each end a line, as they do for QEMU's front end
 * and for the language server protocol. Immutable; holds no reference to the text.
 */
export class LineIndex {
  private constructor(
    private readonly starts: Uint32Array,
    private readonly textLength: number,
  ) {}

  static of(text: string): LineIndex {
    const found = lineStartsIn(text, 0);
    const starts = new Uint32Array(found.length + 1);
    starts.set(found, 1);
    return new LineIndex(starts, text.length);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** UTF-16 offset of the first code unit of `line`; the end of the text for a line that does not exist. */
  lineStart(line: number): number {
    return line < this.starts.length ? (this.starts[line] ?? this.textLength) : this.textLength;
  }

  /** The line that holds `offset`; the line end belongs to the line that it ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offsets outside the text are taken as its nearest end. */
  position(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.textLength);
    const line = this.lineAt(inside);
    return { line, character: inside - this.lineStart(line) };
  }

  /** The offset of a position in `text`, which this index was made of; a position behind its line means the line's end. */
  offset(position: Position, text: Text): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.textLength;
    const start = this.lineStart(position.line);
    return Math.min(start + Math.max(position.character, 0), this.lineEnd(position.line, text));
  }

  /** The offset of the line end of `line`: behind its last character, before CR or LF. */
  lineEnd(line: number, text: Text): number {
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    if (line + 1 >= this.starts.length) return end;
    if (end > start && text.charCodeAt(end - 1) === LINE_FEED) end--;
    if (end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    return end;
  }

  /** The index of the text after `change`; costs the changed lines and one pass over the line starts. */
  update(newText: Text, change: TextChange): LineIndex {
    // A CR before or an LF behind the change may now be one line end with it: one line more on either side.
    const first = Math.max(this.lineAt(change.start) - 1, 0);
    const last = this.lineAt(change.end) + 1;
    const shift = growth(change);
    const scanStart = this.lineStart(first);
    const scanEnd = this.lineStart(last + 1) + shift;
    const fresh = lineStartsIn(newText.slice(scanStart, scanEnd), scanStart);
    const tail = Math.min(last + 2, this.starts.length);
    const starts = new Uint32Array(first + 1 + fresh.length + this.starts.length - tail);
    starts.set(this.starts.subarray(0, first + 1));
    starts.set(fresh, first + 1);
    const offset = first + 1 + fresh.length - tail;
    for (let line = tail; line < this.starts.length; line++)
      starts[line + offset] = this.lineStart(line) + shift;
    return new LineIndex(starts, newText.length);
  }
}

/** Most lines are longer, so that there is room for the starts of all. */
const SHORT_LINE = 32;

/** The starts of the lines that begin behind a line end in a part of a text that starts at `base`. */
function lineStartsIn(part: string, base: number): Uint32Array {
  if (part.includes('\r')) return Uint32Array.from(startsBehindAnyEnd(part, base));
  let starts = new Uint32Array(Math.ceil(part.length / SHORT_LINE));
  let count = 0;
  // Native code finds them faster than a loop of ours would, all the more in a short run.
  for (let end = part.indexOf('\n'); end >= 0; end = part.indexOf('\n', end + 1)) {
    if (count === starts.length) starts = withMoreRoom(starts);
    starts[count++] = base + end + 1;
  }
  return starts.subarray(0, count);
}

function withMoreRoom(starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * starts.length);
  larger.set(starts);
  return larger;
}

function startsBehindAnyEnd(part: string, base: number): number[] {
  const starts: number[] = [];
  for (let offset = 0; offset < part.length; offset++) {
    const code = part.charCodeAt(offset);
    if (code === LINE_FEED) starts.push(base + offset + 1);
    else if (code === CARRIAGE_RETURN) {
      if (part.charCodeAt(offset + 1) === LINE_FEED) offset++;
      starts.push(base + offset + 1);
    }
  }
  return starts;
}
