import { ownCopy } from '../text/own-copy';
import { Code } from './characters';
import type { MemberNode, StringNode, ValueNode } from './nodes';
import { NO_ERRORS } from './syntax-error';
import type { ExpressionEntry } from './syntax-tree';

/** How many code units of a text are searched for an expression's end; few expressions are longer. */
const SEARCH_WINDOW = 8192;
/** Deeper nested values are left to the parser that counts. */
const MAX_DEPTH = 16;
/** From there on comparing keys costs too much. */
const MAX_MEMBERS = 200;
/** Brackets, `:`, `,`, strings without escapes, literals and white space, up to a `{` that may be the next definition's. */
const TOKENS = /(?:[ {}[\]:,]+|\n(?!\{)|'[ -&(-[\]-~]*'|true|false)*/y;

/**
 * Parses expressions of the usual kind, in which nothing is wrong: nearly all of a schema. It yields what
 * `parseExpression` would, or nothing where it is not sure; then that one has to go through the text token by token.
 * All that this does is to let native code walk through the text: one regular expression makes sure that the text
 * consists of tokens, and a split at the quotes yields all names, in turn with what stands between them. A command of
 * the command line ends before any loop of ours is as fast.
 */
export class RegularExpression {
  /** In turn what stands outside and what stands inside of quotes. */
  private pieces: readonly string[] = [];
  /** The number of the current piece, which stands outside of quotes. */
  private index = 0;
  private piece = '';
  /** The offset of the current piece, and how much of it is done. */
  private offset = 0;
  private done = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  /** Parses the expression that starts at `start`, if it is regular. */
  parse(start: number): ExpressionEntry | undefined {
    const window = this.text.slice(start, start + SEARCH_WINDOW);
    TOKENS.lastIndex = 0;
    TOKENS.test(window);
    this.pieces = window.slice(0, TOKENS.lastIndex).split("'");
    this.depth = 0;
    this.goTo(0, 0);
    const value = this.peek() === Code.BraceOpen ? this.parseObject() : undefined;
    if (value === undefined) return undefined;
    return { kind: 'expression', length: value.end, reach: value.end, errors: NO_ERRORS, value };
  }

  private parseValue(): ValueNode | undefined {
    switch (this.peek()) {
      case Code.BraceOpen:
        return this.parseObject();
      case Code.BracketOpen:
        return this.parseArray();
      case Code.LowerT:
        return this.parseBoolean('true', true);
      case Code.LowerF:
        return this.parseBoolean('false', false);
      default:
        return this.parseString();
    }
  }

  private parseObject(): ValueNode | undefined {
    const start = this.offset + this.done++;
    const members: MemberNode[] = [];
    if (++this.depth > MAX_DEPTH) return undefined;
    if (this.peek() !== Code.BraceClose) {
      do {
        const key = this.parseString();
        if (key === undefined || isTaken(key.value, members) || !this.takeColon()) return undefined;
        const value = this.parseValue();
        if (value === undefined) return undefined;
        members.push({ key, value });
      } while (this.takeComma());
      if (this.peek() !== Code.BraceClose) return undefined;
    }
    this.depth--;
    return { kind: 'object', start, end: this.offset + ++this.done, members };
  }

  private parseArray(): ValueNode | undefined {
    const start = this.offset + this.done++;
    const elements: ValueNode[] = [];
    if (++this.depth > MAX_DEPTH) return undefined;
    if (this.peek() !== Code.BracketClose) {
      do {
        const element = this.parseValue();
        if (element === undefined) return undefined;
        elements.push(element);
      } while (this.takeComma());
      if (this.peek() !== Code.BracketClose) return undefined;
    }
    this.depth--;
    return { kind: 'array', start, end: this.offset + ++this.done, elements };
  }

  private parseBoolean(word: string, value: boolean): ValueNode | undefined {
    if (!this.piece.startsWith(word, this.done)) return undefined;
    const start = this.offset + this.done;
    this.done += word.length;
    return { kind: 'boolean', value, start, end: start + word.length };
  }

  private parseString(): StringNode | undefined {
    const inside = this.pieces[this.index + 1];
    if (inside === undefined || !this.isPieceDone()) return undefined;
    const start = this.offset + this.piece.length;
    const end = start + inside.length + 2;
    this.goTo(this.index + 2, end);
    return { kind: 'string', value: ownCopy(inside), start, end };
  }

  private takeColon(): boolean {
    if (this.piece === ': ') {
      this.done = 2;
      return true;
    }
    if (this.peek() !== Code.Colon) return false;
    this.done++;
    return true;
  }

  private takeComma(): boolean {
    if (this.peek() !== Code.Comma) return false;
    this.done++;
    return true;
  }

  private goTo(index: number, offset: number): void {
    this.index = index;
    this.piece = this.pieces[index] ?? '';
    this.offset = offset;
    this.done = 0;
  }

  /** Whether nothing but white space is left of the current piece, so that a string follows. */
  private isPieceDone(): boolean {
    return this.piece.trimEnd().length <= this.done;
  }

  /** Goes to the next token that is no string, and yields its first character; NaN in front of a string. */
  private peek(): number {
    const { piece } = this;
    let code = piece.charCodeAt(this.done);
    while (code === Code.Space || code === Code.LineFeed) code = piece.charCodeAt(++this.done);
    return code;
  }
}

function isTaken(key: string, members: readonly MemberNode[]): boolean {
  if (members.length > MAX_MEMBERS) return true;
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- asked so often that the iterator's garbage counts
  for (let index = 0; index < members.length; index++) {
    if (members[index]?.key.value === key) return true;
  }
  return false;
}
