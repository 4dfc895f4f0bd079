import { findAmong } from './nodes';
import type { ArrayNode, MemberNode, MissingNode, ObjectNode, StringNode, ValueNode } from './nodes';
import { Token } from './scanner';
import type { SyntaxErrorCode } from './syntax-error';
import type { TokenStream } from './token-stream';

/**
 * QEMU's front end ends in a traceback at about 490 levels of brackets, where Python's recursion ends; a schema
 * that it accepts never comes near.
 */
const MAX_DEPTH = 480;

/** How many members an object may have before its keys are kept in a set. */
const FEW = 24;

/**
 * Parses the value that starts at the current token, whatever the text. The first error is the one that QEMU's front
 * end reports, at the same token; after it the parser mends the text as well as it can (a missing comma, colon or
 * quote, a bracket that is missing or closes too early) and goes on.
 */
export function parseTopLevelValue(tokens: TokenStream): ValueNode {
  return new ExpressionParser(tokens).parseValue(true);
}

class ExpressionParser {
  private depth = 0;
  /** How many arrays and objects are open around the current token, to tell whom a closing bracket is for. */
  private openArrays = 0;
  private openObjects = 0;
  private keysOfLarge: Map<readonly MemberNode[], Set<string>> | undefined;

  constructor(private readonly tokens: TokenStream) {}

  parseValue(isTopLevel: boolean): ValueNode {
    const { tokens } = this;
    switch (tokens.token) {
      case Token.BraceOpen:
        if (!isTopLevel && tokens.opensNextDefinition()) return this.missingValue('parse-value');
        return this.parseNested(isTopLevel);
      case Token.BracketOpen:
        return this.parseNested(isTopLevel);
      case Token.String:
      case Token.Stray:
        return this.parseString(isTopLevel);
      case Token.True:
      case Token.False:
      case Token.Null:
        return this.parseLiteral(isTopLevel);
      default:
        return this.missingValue('parse-value');
    }
  }

  private parseLiteral(isTopLevel: boolean): ValueNode {
    const { token, start, tokenEnd: end } = this.tokens;
    this.tokens.advance(isTopLevel);
    if (token === Token.Null) return { kind: 'null', start, end };
    return { kind: 'boolean', value: token === Token.True, start, end };
  }

  private missingValue(code: SyntaxErrorCode): MissingNode {
    this.tokens.report(code);
    return { kind: 'missing', start: this.tokens.end, end: this.tokens.end };
  }

  /** Guards the stack: brackets deeper than any schema has are reported once and not entered. */
  private parseNested(isTopLevel: boolean): ValueNode {
    if (this.depth >= MAX_DEPTH) {
      const node = this.missingValue('nesting-too-deep');
      this.tokens.skipToSyncPoint();
      return node;
    }
    this.depth++;
    const isObject = this.tokens.token === Token.BraceOpen;
    const node = isObject ? this.parseObject(isTopLevel) : this.parseArray(isTopLevel);
    this.depth--;
    return node;
  }

  private parseObject(isTopLevel: boolean): ObjectNode {
    const { start } = this.tokens;
    const members: MemberNode[] = [];
    this.openObjects++;
    this.tokens.advance();
    if (this.tokens.token !== Token.BraceClose) this.parseMembers(members);
    this.openObjects--;
    this.closeBracket(Token.BraceClose, isTopLevel);
    return { kind: 'object', start, end: this.tokens.end, members };
  }

  private parseMembers(members: MemberNode[]): void {
    for (let code: SyntaxErrorCode = 'parse-first-key'; ; code = 'parse-next-key') {
      const key = this.parseKey(code);
      if (key === undefined) return;
      this.parseColon();
      this.checkDuplicate(members, key);
      members.push({ key, value: this.parseValue(false) });
      if (!this.parseSeparator('parse-member-sep', Token.BraceClose)) return;
    }
  }

  /** The key at the current token, or nothing if the object ends here. */
  private parseKey(code: SyntaxErrorCode): StringNode | undefined {
    const { tokens } = this;
    for (;;) {
      if (tokens.token === Token.String || tokens.token === Token.Stray) return this.parseString(false);
      tokens.report(code);
      if (this.endsHere()) return undefined;
      if (tokens.token === Token.Colon)
        return { kind: 'string', value: '', start: tokens.end, end: tokens.end };
      tokens.lost = true;
      if (tokens.token === Token.Comma || tokens.token === Token.BracketClose) tokens.advance();
      else this.parseValue(false);
      tokens.take(Token.Comma);
    }
  }

  private parseColon(): void {
    if (this.tokens.take(Token.Colon)) return;
    this.tokens.report('parse-colon');
    // A missing colon can be taken as given where a value follows. Else this is no object at all, but most likely a
    // list in the wrong brackets, and what it lacks need not be said of every element.
    if (!this.startsValue()) this.tokens.lost = true;
  }

  /** QEMU's front end notices a second key at the token behind the colon. */
  private checkDuplicate(members: readonly MemberNode[], key: StringNode): void {
    const { value, start, end } = key;
    if (start === end || !this.isTaken(value, members)) return;
    const error = { code: 'parse-dup-key', arguments: { key: value }, start, end } as const;
    this.tokens.record({ ...error, referenceOffset: this.tokens.start });
  }

  /** Most objects have few members, so that comparing is cheaper than building a set; the others get one. */
  private isTaken(key: string, members: readonly MemberNode[]): boolean {
    if (members.length < FEW) return findAmong(members, key) !== undefined;
    this.keysOfLarge ??= new Map();
    let keys = this.keysOfLarge.get(members);
    if (keys === undefined) {
      keys = new Set(members.map((member) => member.key.value));
      this.keysOfLarge.set(members, keys);
    }
    return keys.size === keys.add(key).size;
  }

  private parseArray(isTopLevel: boolean): ArrayNode {
    const { start } = this.tokens;
    const elements: ValueNode[] = [];
    this.openArrays++;
    this.tokens.advance();
    if (this.tokens.token !== Token.BracketClose) this.parseElements(elements);
    this.openArrays--;
    this.closeBracket(Token.BracketClose, isTopLevel);
    return { kind: 'array', start, end: this.tokens.end, elements };
  }

  private parseElements(elements: ValueNode[]): void {
    const { tokens } = this;
    for (let isFirst = true; ; isFirst = false) {
      if (this.startsValue()) elements.push(this.parseValue(false));
      else {
        // A trailing comma ends here; anything else is passed over.
        tokens.report(isFirst ? 'parse-first-elem' : 'parse-value');
        if (this.endsHere() || tokens.token === Token.BracketClose) return;
        tokens.lost = true;
        if (tokens.token !== Token.Comma) tokens.advance();
      }
      if (!this.parseSeparator('parse-elem-sep', Token.BracketClose)) return;
    }
  }

  /** After a value: whether another one follows. A missing comma is taken as given where a value starts. */
  private parseSeparator(code: SyntaxErrorCode, closing: Token): boolean {
    const { tokens } = this;
    if (tokens.take(Token.Comma)) return true;
    if (tokens.token === closing) return false;
    tokens.report(code);
    while (!this.endsHere() && tokens.token !== closing) {
      if (this.startsValue()) return true;
      tokens.lost = true;
      tokens.advance();
      if (tokens.take(Token.Comma)) return true;
    }
    return false;
  }

  /** Takes the closing bracket if it is there. If it is not, an error was reported already. */
  private closeBracket(closing: Token, isTopLevel: boolean): void {
    if (this.tokens.token === closing) this.tokens.advance(isTopLevel);
    else if (isTopLevel) this.tokens.lost = true;
  }

  private startsValue(): boolean {
    switch (this.tokens.token) {
      case Token.BraceOpen:
        return !this.tokens.opensNextDefinition();
      case Token.BracketOpen:
      case Token.String:
      case Token.Stray:
      case Token.True:
      case Token.False:
      case Token.Null:
        return true;
      default:
        return false;
    }
  }

  /** Whether the current token cannot belong to the bracket that is open: it closes an outer one, or all of them. */
  private endsHere(): boolean {
    switch (this.tokens.token) {
      case Token.EndOfFile:
      case Token.DocumentationStart:
        return true;
      case Token.BraceClose:
        return this.openObjects > 0;
      case Token.BracketClose:
        return this.openArrays > 0;
      case Token.BraceOpen:
        return this.tokens.isAtLineStart();
      default:
        return false;
    }
  }

  private parseString(isTopLevel: boolean): StringNode {
    const { tokens } = this;
    const { value, start } = tokens;
    // A quote behind a bare word, which lacks the opening one, is none of the word's.
    const end = tokens.token === Token.Stray ? start + value.length : tokens.tokenEnd;
    tokens.reportLexicalError();
    tokens.advance(isTopLevel);
    return { kind: 'string', value, start, end };
  }
}
