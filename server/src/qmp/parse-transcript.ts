import type { MarkupLine } from '../markup/blocks';
import type { JsonError } from './json-error';
import type { JsonTokenKind } from './json-tokens';
import { CONTINUES, columnOfText, isLikeProse, LEFT_OUT, MARK, OPENS } from './message-lines';
import { parseMessage } from './parse-message';
import { readTokens } from './read-tokens';
import { readRegularMessage } from './regular-message';
import { TokenList } from './token-list';
import type { Direction, Message, Transcript } from './transcript';

/** Reads the messages in the lines of an example. Text that is no message is passed over. Never fails. */
export function parseTranscript(lines: readonly MarkupLine[]): Transcript {
  const reader = new TranscriptReader(false);
  for (let index = 0; index < lines.length;) {
    const regular = readRegularMessage(lines, index);
    if (regular === undefined) reader.add(lines[index]!, index++);
    else {
      reader.addMessage(regular.message);
      index = regular.endLine;
    }
  }
  reader.finish();
  return { messages: reader.messages };
}

/** The same without the fast path. */
export function parseLineByLine(lines: readonly MarkupLine[]): Transcript {
  const reader = new TranscriptReader(false);
  lines.forEach((line, index) => reader.add(line, index));
  reader.finish();
  return { messages: reader.messages };
}

/** The same for a text of any length: yields each message as soon as it is over. */
export function* readMessages(lines: Iterable<MarkupLine>): Generator<Message> {
  const reader = new TranscriptReader(true);
  let index = 0;
  for (const line of lines) {
    reader.add(line, index++);
    yield* reader.messages.splice(0);
  }
  reader.finish();
  yield* reader.messages;
}

/** The message that is being read. */
interface OpenMessage {
  readonly direction: Direction | undefined;
  readonly start: number;
  readonly indentation: number;
  readonly tokens: TokenList;
  readonly errors: JsonError[];
  end: number;
  /** Those that are open, innermost last. */
  readonly brackets: JsonTokenKind[];
}

class TranscriptReader {
  readonly messages: Message[] = [];
  private open: OpenMessage | undefined;

  /** In a stream messages may stand side by side; in documentation that is a slip. */
  constructor(private readonly isStream: boolean) {}

  add(line: MarkupLine, index: number): void {
    const { text } = line;
    const [mark, indentation = '', arrow] = MARK.exec(text) ?? [];
    if (mark !== undefined) {
      const direction = arrow === '->' ? 'to-server' : 'from-server';
      this.begin(direction, line, indentation.length);
      this.addTokens(line, index, mark.length);
    } else if (this.continues(text)) this.addTokens(line, index, 0);
    else {
      this.finish();
      const column = columnOfText(text);
      if (LEFT_OUT.test(text)) this.addElision(line, column);
      if (text[column] !== '{') return;
      this.begin(undefined, line, column);
      this.addTokens(line, index, column);
    }
  }

  /** Adds a message that somebody else has read. */
  addMessage(message: Message): void {
    this.finish();
    this.messages.push(message);
  }

  /** Whole messages that are left out, whatever the text says of them. */
  private addElision(line: MarkupLine, column: number): void {
    const range = { start: line.start + column, end: line.start + line.text.length };
    this.messages.push({
      direction: undefined,
      value: { kind: 'elision', ...range },
      errors: [],
      ...range,
    });
  }

  finish(): void {
    const { open } = this;
    if (open === undefined) return;
    this.open = undefined;
    const { direction, start, end, tokens, errors } = open;
    const value = parseMessage(tokens, end, errors);
    errors.sort((a, b) => a.start - b.start);
    this.messages.push({ direction, value, errors, start, end });
  }

  private begin(direction: Direction | undefined, line: MarkupLine, column: number): void {
    this.finish();
    const start = line.start + column;
    const indentation = columnOfText(line.text);
    const end = direction === undefined ? start : start + 2;
    this.open = { direction, start, end, indentation, tokens: new TokenList(), errors: [], brackets: [] };
  }

  /** Whether the line belongs to the message above it. */
  private continues(text: string): boolean {
    const { open } = this;
    if (open === undefined) return false;
    const { tokens, brackets, indentation } = open;
    if (tokens.length === 0) return OPENS.test(text);
    const last = tokens.kindAt(tokens.length - 1);
    if (brackets.length === 0 && last !== ',') return CONTINUES.test(text);
    if (text.trim() === '') return true;
    const column = columnOfText(text);
    if (column > indentation) return true;
    // Where a key must stand an object cannot: the message above it lacks its end.
    const isNext = text[column] === '{' && brackets.at(-1) === '{' && last !== ':';
    return !isNext && !isLikeProse(text[column] ?? '');
  }

  /** From that column on; several messages if they may stand on one line. */
  private addTokens(line: MarkupLine, index: number, column: number): void {
    let at = column;
    for (let open = this.open; open !== undefined; open = this.open) {
      at = this.addMessageTokens(open, line, index, at);
      if (at >= line.text.length || open.tokens.length === 0) return;
      this.begin(undefined, line, at);
    }
  }

  /** Yields where the message is over, or the end of the line. */
  private addMessageTokens(open: OpenMessage, line: MarkupLine, index: number, column: number): number {
    const { tokens, errors, brackets } = open;
    const isFirst = tokens.length === 0;
    const end = readTokens(line, index, column, open, (behind) => {
      const kind = tokens.kindAt(tokens.length - 1);
      if (kind === '{' || kind === '[') brackets.push(kind);
      else if (kind === '}' || kind === ']') {
        brackets.pop();
        return brackets.length === 0 && this.isStream && followsOpening(line.text, behind);
      }
      return false;
    });
    // A text behind the mark that does not even try to be JSON is none.
    if (isFirst && tokens.kindAt(0) === 'word') {
      tokens.clear();
      errors.length = 0;
      brackets.length = 0;
      return line.text.length;
    }
    open.end = Math.max(open.end, tokens.at(tokens.length - 1)?.end ?? 0, errors.at(-1)?.end ?? 0);
    return end;
  }
}

const OPENING = /\s*\{/y;

function followsOpening(text: string, column: number): boolean {
  OPENING.lastIndex = column;
  return OPENING.test(text);
}
