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
 * One regular expression makes sure that the text consists of tokens, and the ends of strings are searched for, both by
 * native code: a command of the command line ends before loops of ours are as fast.
 */
export class RegularExpression {
  /** The expression, with as much of what follows as consists of tokens, too. */
  private text = '';
  /** The offset of what is looked at next. */
  private position = 0;
  private depth = 0;

  constructor(private readonly file: string) {}

  /** Parses the expression that starts at `start`, if it is regular. */
  parse(start: number): ExpressionEntry | undefined {
    const window = this.file.slice(start, start + SEARCH_WINDOW);
    TOKENS.lastIndex = 0;
    TOKENS.test(window);
    this.text = window.slice(0, TOKENS.lastIndex);
    this.position = this.depth = 0;
    const value = this.text.charCodeAt(0) === Code.BraceOpen ? this.parseObject() : undefined;
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
    const start = this.position++;
    const members: MemberNode[] = [];
    if (++this.depth > MAX_DEPTH) return undefined;
    if (!this.take(Code.BraceClose)) {
      do {
        const key = this.parseString();
        if (key === undefined || isTaken(key.value, members) || !this.take(Code.Colon)) return undefined;
        const value = this.parseValue();
        if (value === undefined) return undefined;
        members.push({ key, value });
      } while (this.take(Code.Comma));
      if (!this.take(Code.BraceClose)) return undefined;
    }
    this.depth--;
    return { kind: 'object', start, end: this.position, members };
  }

  private parseArray(): ValueNode | undefined {
    const start = this.position++;
    const elements: ValueNode[] = [];
    if (++this.depth > MAX_DEPTH) return undefined;
    if (!this.take(Code.BracketClose)) {
      do {
        const element = this.parseValue();
        if (element === undefined) return undefined;
        elements.push(element);
      } while (this.take(Code.Comma));
      if (!this.take(Code.BracketClose)) return undefined;
    }
    this.depth--;
    return { kind: 'array', start, end: this.position, elements };
  }

  private parseBoolean(word: string, value: boolean): ValueNode | undefined {
    const start = this.position;
    if (!this.text.startsWith(word, start)) return undefined;
    this.position += word.length;
    return { kind: 'boolean', value, start, end: this.position };
  }

  private parseString(): StringNode | undefined {
    if (this.peek() !== Code.Quote) return undefined;
    const { text, position: start } = this;
    const end = text.indexOf("'", start + 1) + 1;
    this.position = end;
    return { kind: 'string', value: ownCopy(text.slice(start + 1, end - 1)), start, end };
  }

  private take(code: number): boolean {
    if (this.peek() !== code) return false;
    this.position++;
    return true;
  }

  /** Goes to the next token, and yields its first character. */
  private peek(): number {
    const { text } = this;
    let { position } = this;
    let code = text.charCodeAt(position);
    while (code === Code.Space || code === Code.LineFeed) code = text.charCodeAt(++position);
    this.position = position;
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
