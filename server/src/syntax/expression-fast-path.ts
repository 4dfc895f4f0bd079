import { type Cut, cutCopy } from '../text/own-copy';
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
/**
 * Brackets, `:`, `,`, strings without escapes, literals and white space, up to a `{` that may be the next definition's:
 * in column 0, or behind a `}`. So the tokens of one definition are not searched again for the one in front of it.
 */
const TOKENS = /(?:'[ -&(-[\]-~]*'[ {[\]:,]*|[ {[\]:,]+|\}(?![ \n]*\{)|\n(?!\{)|true|false)*\}?/y;

/**
 * The fast path for expressions that are regular: of the usual layout, and nothing is wrong in them. Nearly all are. It
 * yields what `parseExpression` would, or nothing where it is not sure; then that one has to go through the text token by
 * token. One `RegExp` makes sure that the text consists of tokens, and the ends of strings are searched for, both by
 * native code, which is fast from the first call on; see "Fast paths" in `docs/design/speed.md`.
 */
export class ExpressionFastPath {
  /** The offset of the expression, of what is looked at next, and of where the text is not sure to consist of tokens. */
  private base = 0;
  private position = 0;
  private limit = 0;
  private depth = 0;
  /** The members and elements of all values that are open. They get arrays that are as long as they need. */
  private readonly members: MemberNode[] = [];
  private memberCount = 0;
  private readonly elements: ValueNode[] = [];
  private elementCount = 0;

  constructor(
    private readonly text: string,
    private readonly cut: Cut = cutCopy,
  ) {}

  /** Parses the expression that starts at `start`, if it is regular. */
  parse(start: number): ExpressionEntry | undefined {
    if (this.text.charCodeAt(start) !== Code.BraceOpen) return undefined;
    TOKENS.lastIndex = 0;
    TOKENS.test(this.text.slice(start, start + SEARCH_WINDOW));
    this.base = this.position = start;
    this.limit = start + TOKENS.lastIndex;
    this.depth = this.memberCount = this.elementCount = 0;
    const value = this.parseObject();
    if (value === undefined) return undefined;
    return { kind: 'expression', length: value.end, reach: value.end, errors: NO_ERRORS, value };
  }

  private parseValue(): ValueNode | undefined {
    switch (this.peek()) {
      case Code.Quote:
        return this.parseString();
      case Code.BraceOpen:
        return this.parseObject();
      case Code.BracketOpen:
        return this.parseArray();
      case Code.LowerT:
        return this.parseBoolean(true, 'true');
      case Code.LowerF:
        return this.parseBoolean(false, 'false');
      default:
        return undefined;
    }
  }

  private parseObject(): ValueNode | undefined {
    const start = this.position++ - this.base;
    const first = this.memberCount;
    if (++this.depth > MAX_DEPTH) return undefined;
    if (!this.take(Code.BraceClose)) {
      do {
        if (this.peek() !== Code.Quote) return undefined;
        const key = this.parseString();
        if (this.isTaken(key.value, first) || !this.take(Code.Colon)) return undefined;
        const value = this.parseValue();
        if (value === undefined) return undefined;
        this.members[this.memberCount++] = { key, value };
      } while (this.take(Code.Comma));
      if (!this.take(Code.BraceClose)) return undefined;
    }
    this.depth--;
    const members = this.members.slice(first, this.memberCount);
    this.memberCount = first;
    return { kind: 'object', start, end: this.position - this.base, members };
  }

  private parseArray(): ValueNode | undefined {
    const start = this.position++ - this.base;
    const first = this.elementCount;
    if (++this.depth > MAX_DEPTH) return undefined;
    if (!this.take(Code.BracketClose)) {
      do {
        const element = this.parseValue();
        if (element === undefined) return undefined;
        this.elements[this.elementCount++] = element;
      } while (this.take(Code.Comma));
      if (!this.take(Code.BracketClose)) return undefined;
    }
    this.depth--;
    const elements = this.elements.slice(first, this.elementCount);
    this.elementCount = first;
    return { kind: 'array', start, end: this.position - this.base, elements };
  }

  private parseBoolean(value: boolean, word: string): ValueNode {
    const start = this.position - this.base;
    this.position += word.length;
    return { kind: 'boolean', value, start, end: start + word.length };
  }

  private parseString(): StringNode {
    const start = this.position;
    const end = this.text.indexOf("'", start + 1);
    this.position = end + 1;
    const value = this.cut(this.text, start + 1, end);
    return { kind: 'string', value, start: start - this.base, end: end + 1 - this.base };
  }

  private take(code: number): boolean {
    if (this.peek() !== code) return false;
    this.position++;
    return true;
  }

  /** Goes to the next token, and yields its first character; 0 where it is not sure to be a token. */
  private peek(): number {
    const { text, limit } = this;
    let { position } = this;
    let code = text.charCodeAt(position);
    while (code === Code.Space || code === Code.LineFeed) code = text.charCodeAt(++position);
    this.position = position;
    return position < limit ? code : 0;
  }

  private isTaken(key: string, first: number): boolean {
    const { members, memberCount } = this;
    if (memberCount - first > MAX_MEMBERS) return true;
    for (let index = first; index < memberCount; index++) {
      if (members[index]?.key.value === key) return true;
    }
    return false;
  }
}
