/**
 * Messages of the usual layout, with nothing wrong in them: nearly all. They are read in one go, without tokens, and native
 * code walks through what is in quotes. Whatever else there is in a message, it is left to the parser, which alone decides
 * what is a mistake; `test/qmp/regular-message.test.ts` holds the two to the same result.
 */
import type { MarkupLine } from '../markup/blocks';
import type { JsonArray, JsonMember, JsonNode, JsonObject, JsonString } from './json-nodes';
import { CONTINUES } from './message-lines';
import { endOfNumber } from './read-tokens';
import { endOfPlainString } from './read-string';
import type { Message } from './transcript';

export interface RegularMessage {
  readonly message: Message;
  /** The index of the line behind its last one. */
  readonly endLine: number;
}

const BLANK = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** What is nested deeper, or has more members, is left to the parser. */
const MAX_DEPTH = 32;
const MAX_MEMBERS = 64;

const REGULAR_MARK = /(?:->|<-) *\{/y;
const WORD = /(?:true|false|null)(?=[ ,\]}]|$)/y;
const NO_ERRORS: Message['errors'] = [];

/** Reads the message that begins with a mark at the start of a line; nothing if it is not a regular one. */
export function readRegularMessage(lines: readonly MarkupLine[], index: number): RegularMessage | undefined {
  const { text, start } = lines[index]!;
  REGULAR_MARK.lastIndex = 0;
  if (!REGULAR_MARK.test(text)) return undefined;
  const reader = new RegularMessageReader(lines, index);
  const value = reader.read(REGULAR_MARK.lastIndex - 1);
  if (value === undefined) return undefined;
  const direction = text.startsWith('-') ? 'to-server' : 'from-server';
  const message = { direction, value, errors: NO_ERRORS, start, end: value.end } as const;
  return { message, endLine: reader.endLine };
}

class RegularMessageReader {
  private text = '';
  /** Of the line. */
  private start = 0;
  private column = 0;
  private depth = 0;
  /** The members of all objects that are open, those of the inner ones last; lists that hold no more are cut out of it. */
  private readonly openMembers: JsonMember[] = [];
  private memberCount = 0;

  constructor(
    private readonly lines: readonly MarkupLine[],
    /** Of the current line. */
    private index: number,
  ) {}

  get endLine(): number {
    return this.index + 1;
  }

  /** Reads the object at a column, behind which the message must end. */
  read(column: number): JsonObject | undefined {
    this.goTo(this.index);
    this.column = column;
    const value = this.readObject();
    const isEnd = value !== undefined && this.column === this.text.length;
    return isEnd && !CONTINUES.test(this.lines[this.endLine]?.text ?? '') ? value : undefined;
  }

  private goTo(index: number): void {
    const { text, start } = this.lines[index]!;
    this.index = index;
    this.text = text;
    this.start = start;
    this.column = 0;
  }

  /** Goes to the next character that is not blank, on one of the next lines if need be, and yields it; NaN at the end. */
  private next(): number {
    for (;;) {
      const code = this.codeBehindBlanks();
      if (this.column < this.text.length || this.endLine >= this.lines.length) return code;
      this.goTo(this.endLine);
    }
  }

  private codeBehindBlanks(): number {
    const { text } = this;
    let { column } = this;
    let code = text.charCodeAt(column);
    while (code === BLANK) code = text.charCodeAt(++column);
    this.column = column;
    return code;
  }

  private readValue(): JsonNode | undefined {
    switch (this.next()) {
      case QUOTE:
        return this.readString();
      case OPENING_BRACE:
        return this.readObject();
      case OPENING_BRACKET:
        return this.readArray();
      default:
        // In the first column it may be a text behind a message that lacks its end.
        return this.column === 0 ? undefined : (this.readNumber() ?? this.readWord());
    }
  }

  private readObject(): JsonObject | undefined {
    const start = this.start + this.column++;
    const first = this.memberCount;
    if (this.next() !== CLOSING_BRACE) {
      if (this.depth++ >= MAX_DEPTH) return undefined;
      do {
        const member = this.readMember();
        if (member === undefined || this.isTaken(member.key.value, first)) return undefined;
        this.openMembers[this.memberCount++] = member;
      } while (this.takesComma());
      this.depth--;
      if (this.next() !== CLOSING_BRACE) return undefined;
    }
    const members = this.openMembers.slice(first, this.memberCount);
    this.memberCount = first;
    return { kind: 'object', members, isPartial: false, start, end: this.start + ++this.column };
  }

  /** Whether an object has such a key already, or no more room. */
  private isTaken(key: string, first: number): boolean {
    for (let index = first; index < this.memberCount; index++)
      if (this.openMembers[index]!.key.value === key) return true;
    return this.memberCount - first >= MAX_MEMBERS;
  }

  private readMember(): JsonMember | undefined {
    const key = this.next() === QUOTE ? this.readString() : undefined;
    if (key === undefined || this.next() !== COLON) return undefined;
    this.column++;
    const value = this.readValue();
    return value && { key, value };
  }

  private readArray(): JsonArray | undefined {
    const start = this.start + this.column++;
    const elements: JsonNode[] = [];
    if (this.next() !== CLOSING_BRACKET) {
      if (this.depth++ >= MAX_DEPTH) return undefined;
      do {
        const element = this.readValue();
        if (element === undefined) return undefined;
        elements.push(element);
      } while (this.takesComma());
      this.depth--;
      if (this.next() !== CLOSING_BRACKET) return undefined;
    }
    return { kind: 'array', elements, isPartial: false, start, end: this.start + ++this.column };
  }

  private takesComma(): boolean {
    if (this.next() !== COMMA) return false;
    this.column++;
    return true;
  }

  private readString(): JsonString | undefined {
    const { text, start: base, column } = this;
    const to = endOfPlainString(text, column);
    if (to === undefined) return undefined;
    this.column = to;
    const value = text.slice(column + 1, to - 1);
    return { kind: 'string', value, start: base + column, end: base + to, quotes: 2 };
  }

  private readNumber(): JsonNode | undefined {
    const { text, start: base, column } = this;
    const to = endOfNumber(text, column);
    if (to === undefined) return undefined;
    this.column = to;
    return { kind: 'number', text: text.slice(column, to), start: base + column, end: base + to };
  }

  private readWord(): JsonNode | undefined {
    const { text, start: base, column } = this;
    WORD.lastIndex = column;
    if (!WORD.test(text)) return undefined;
    const to = (this.column = WORD.lastIndex);
    const start = base + column;
    const end = base + to;
    const word = text.slice(column, to);
    return word === 'null'
      ? { kind: 'null', start, end }
      : { kind: 'boolean', value: word === 'true', start, end };
  }
}
