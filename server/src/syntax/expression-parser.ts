import type { ArrayNode, MemberNode, MissingNode, ObjectNode, StringNode, ValueNode } from './nodes';
import { endOfStrayRun, lineEndAfter, type Scanner, Token } from './scanner';
import { opensNextDefinition } from './sync-point';
import { NO_ARGUMENTS, type SyntaxError, type SyntaxErrorCode } from './syntax-error';

/**
 * QEMU's front end ends in a traceback at about 490 levels of brackets, where Python's recursion ends; a schema
 * that it accepts never comes near.
 */
const MAX_DEPTH = 480;

/**
 * Parses one expression, whatever the text. The first error is the one that QEMU's front end reports, at the same
 * token. After it the parser goes on as well as it can, and stays quiet until it is surely on its feet again: on a
 * later line, and only if it knew how to mend the text (a missing comma, colon or quote).
 */
export class ExpressionParser {
  readonly errors: SyntaxError[] = [];
  /** Set when what follows cannot be trusted to belong to another expression: skip to the next sync point. */
  lost = false;
  /** No error is reported before this offset. */
  private quietUntil = 0;
  private depth = 0;
  /** How many arrays and objects are open around the current one, to tell whom a closing bracket is for. */
  private openArrays = 0;
  private openObjects = 0;
  /** Offset after the last token that became part of the expression. */
  private consumedEnd: number;

  constructor(
    private readonly scanner: Scanner,
    /** Offset of the entry's first code unit; all that is made here counts from it. */
    private readonly base: number,
    private readonly strict = false,
  ) {
    this.consumedEnd = base;
  }

  /** Offset after the expression; text that was skipped on the way is part of it. */
  get end(): number {
    return this.consumedEnd;
  }

  /** Parses the value that starts at the current token. */
  parseTopLevel(): ValueNode {
    return this.parseValue(true);
  }

  /** Passes over all that stands before the next place where an expression or a documentation block can start. */
  skipToSyncPoint(): void {
    this.lost = true;
    if (this.consumedEnd === this.scanner.end) this.scanner.next();
    while (!this.isAtSyncPoint()) this.advance();
  }

  /** Reports the current token, which no expression can start with. */
  rejectToken(): void {
    this.reportToken('parse-value');
    this.lost = true;
  }

  /** Reports a value that stands where only an object may. */
  rejectTopLevel(value: ValueNode): void {
    this.record({ code: 'top-not-object', arguments: NO_ARGUMENTS, start: value.start, end: value.end }, 0);
  }

  private parseValue(isTopLevel: boolean): ValueNode {
    const { scanner } = this;
    switch (scanner.token) {
      case Token.BraceOpen:
        if (!isTopLevel && this.opensNextDefinition()) return this.missingValue('parse-value');
        return this.parseNested(isTopLevel);
      case Token.BracketOpen:
        return this.parseNested(isTopLevel);
      case Token.String:
      case Token.Stray:
        return this.parseString(isTopLevel);
      case Token.True:
      case Token.False: {
        const node = { kind: 'boolean', value: scanner.token === Token.True, ...this.tokenRange() } as const;
        this.advance(isTopLevel);
        return node;
      }
      default:
        return this.missingValue('parse-value');
    }
  }

  private missingValue(code: SyntaxErrorCode): MissingNode {
    this.reportToken(code);
    const at = this.consumedEnd - this.base;
    return { kind: 'missing', start: at, end: at };
  }

  /** Guards the stack: brackets deeper than any schema has are reported once and not entered. */
  private parseNested(isTopLevel: boolean): ValueNode {
    if (this.depth >= MAX_DEPTH) {
      const node = this.missingValue('nesting-too-deep');
      this.lost = true;
      while (!this.isAtSyncPoint()) this.advance();
      return node;
    }
    this.depth++;
    const isObject = this.scanner.token === Token.BraceOpen;
    const node = isObject ? this.parseObject(isTopLevel) : this.parseArray(isTopLevel);
    this.depth--;
    return node;
  }

  private parseObject(isTopLevel: boolean): ObjectNode {
    const start = this.scanner.start - this.base;
    const members: MemberNode[] = [];
    this.openObjects++;
    this.advance();
    if (this.scanner.token !== Token.BraceClose) this.parseMembers(members);
    this.openObjects--;
    this.closeBracket(Token.BraceClose, isTopLevel);
    return { kind: 'object', start, end: this.consumedEnd - this.base, members };
  }

  private parseMembers(members: MemberNode[]): void {
    const keys = new Set<string>();
    for (let code: SyntaxErrorCode = 'parse-first-key'; ; code = 'parse-next-key') {
      const key = this.parseKey(code);
      if (key === undefined) return;
      this.parseColon();
      this.checkDuplicate(keys, key);
      members.push({ key, value: this.parseValue(false) });
      if (!this.parseSeparator('parse-member-sep', Token.BraceClose)) return;
    }
  }

  /** The key at the current token, or nothing if the object ends here. */
  private parseKey(code: SyntaxErrorCode): StringNode | undefined {
    for (;;) {
      const { scanner } = this;
      if (scanner.token === Token.String || scanner.token === Token.Stray) return this.parseString(false);
      this.reportToken(code);
      if (this.endsHere()) return undefined;
      if (scanner.token === Token.Colon) return { kind: 'string', value: '', ...this.emptyRange() };
      this.lost = true;
      if (scanner.token === Token.Comma || scanner.token === Token.BracketClose) this.advance();
      else this.parseValue(false);
      this.takeComma();
    }
  }

  private parseColon(): void {
    if (this.scanner.token === Token.Colon) return this.advance();
    this.reportToken('parse-colon');
  }

  /** QEMU's front end notices a second key at the token behind the colon. */
  private checkDuplicate(keys: Set<string>, key: StringNode): void {
    if (keys.has(key.value) && key.end > key.start) {
      const referenceOffset = this.scanner.start - this.base;
      const place = { start: key.start, end: key.end, referenceOffset };
      this.record({ code: 'parse-dup-key', arguments: { key: key.value }, ...place }, key.end + this.base);
    }
    keys.add(key.value);
  }

  private parseArray(isTopLevel: boolean): ArrayNode {
    const start = this.scanner.start - this.base;
    const elements: ValueNode[] = [];
    this.openArrays++;
    this.advance();
    if (this.scanner.token !== Token.BracketClose) this.parseElements(elements);
    this.openArrays--;
    this.closeBracket(Token.BracketClose, isTopLevel);
    return { kind: 'array', start, end: this.consumedEnd - this.base, elements };
  }

  private parseElements(elements: ValueNode[]): void {
    for (let isFirst = true; ; isFirst = false) {
      if (this.startsValue()) elements.push(this.parseValue(false));
      else {
        // A trailing comma ends here; anything else is passed over.
        this.reportToken(isFirst ? 'parse-first-elem' : 'parse-value');
        if (this.endsHere() || this.scanner.token === Token.BracketClose) return;
        this.lost = true;
        if (this.scanner.token !== Token.Comma) this.advance();
      }
      if (!this.parseSeparator('parse-elem-sep', Token.BracketClose)) return;
    }
  }

  /** After a value: whether another one follows. A missing comma is taken as given where a value starts. */
  private parseSeparator(code: SyntaxErrorCode, closing: Token): boolean {
    if (this.takeComma()) return true;
    if (this.scanner.token === closing) return false;
    this.reportToken(code);
    while (!this.endsHere() && this.scanner.token !== closing) {
      if (this.startsValue()) return true;
      this.lost = true;
      this.advance();
      if (this.takeComma()) return true;
    }
    return false;
  }

  private takeComma(): boolean {
    if (this.scanner.token !== Token.Comma) return false;
    this.advance();
    return true;
  }

  /** Takes the closing bracket if it is there. If it is not, an error was reported already. */
  private closeBracket(closing: Token, isTopLevel: boolean): void {
    if (this.scanner.token === closing) this.advance(isTopLevel);
    else if (isTopLevel) this.lost = true;
  }

  private startsValue(): boolean {
    switch (this.scanner.token) {
      case Token.BraceOpen:
        return !this.opensNextDefinition();
      case Token.BracketOpen:
      case Token.String:
      case Token.Stray:
      case Token.True:
      case Token.False:
        return true;
      default:
        return false;
    }
  }

  /** Whether the current token cannot belong to the bracket that is open: it closes an outer one, or all of them. */
  private endsHere(): boolean {
    switch (this.scanner.token) {
      case Token.EndOfFile:
      case Token.DocumentationStart:
        return true;
      case Token.BraceClose:
        return this.openObjects > 0;
      case Token.BracketClose:
        return this.openArrays > 0;
      case Token.BraceOpen:
        return this.scanner.isAtLineStart();
      default:
        return false;
    }
  }

  private parseString(isTopLevel: boolean): StringNode {
    const { scanner } = this;
    const node = { kind: 'string', value: scanner.value, ...this.tokenRange() } as const;
    if (scanner.token === Token.Stray) this.reportToken('lex-stray');
    else if (scanner.stringError !== undefined) this.reportToken(scanner.stringError);
    else if (scanner.hiddenStray >= 0) this.reportHiddenStray();
    this.advance(isTopLevel);
    return node;
  }

  private reportHiddenStray(): void {
    const { hiddenStray, text } = this.scanner;
    const end = endOfStrayRun(text, hiddenStray);
    const run = text.slice(hiddenStray, end);
    this.record(
      { code: 'lex-stray', arguments: { run }, start: hiddenStray - this.base, end: end - this.base },
      lineEndAfter(text, end),
    );
  }

  /** Reports the current token: what is wrong with it by itself comes before what is wrong with its place. */
  private reportToken(code: SyntaxErrorCode): void {
    const { scanner } = this;
    let range = this.tokenRange();
    let lexical: SyntaxErrorCode | undefined;
    if (scanner.token === Token.Stray) {
      lexical = 'lex-stray';
      range = { start: range.start, end: range.start + scanner.value.length };
    } else if (scanner.token === Token.String) lexical = scanner.stringError;
    const argumentsOf = lexical === undefined ? NO_ARGUMENTS : { run: scanner.value, char: scanner.badEscape };
    const quietUntil = lineEndAfter(scanner.text, scanner.start);
    this.record({ code: lexical ?? code, arguments: argumentsOf, ...range }, quietUntil);
  }

  private record(error: SyntaxError, quietUntil: number): void {
    if (this.lost && this.errors.length > 0) return;
    if (error.start + this.base < this.quietUntil) return;
    this.errors.push(error);
    this.quietUntil = Math.max(this.quietUntil, quietUntil);
  }

  /** In a strict parse, which finds what QEMU's front end would say, no definition ends before its bracket. */
  private opensNextDefinition(): boolean {
    return !this.strict && opensNextDefinition(this.scanner);
  }

  private isAtSyncPoint(): boolean {
    const { token } = this.scanner;
    if (token === Token.EndOfFile || token === Token.DocumentationStart) return true;
    return token === Token.BraceOpen && this.scanner.isAtLineStart() && this.scanner.start > this.base;
  }

  /** Takes the current token and makes the next one current; at the very end of an entry no next one is looked at. */
  private advance(isLast = false): void {
    this.consumedEnd = this.scanner.end;
    if (!isLast) this.scanner.next();
  }

  private tokenRange(): { start: number; end: number } {
    return { start: this.scanner.start - this.base, end: this.scanner.end - this.base };
  }

  private emptyRange(): { start: number; end: number } {
    return { start: this.consumedEnd - this.base, end: this.consumedEnd - this.base };
  }
}
