import type { Release } from '../releases/release';
import { ownCopy } from '../text/own-copy';
import { Code, endsStrayRun, isLineEnd, isWhitespace, isWordCharacter } from './characters';
import { readEscape, unescape } from './escapes';
import { type LexicalRules, lexicalRulesOf } from './lexical-rules';
import type { SyntaxErrorCode } from './syntax-error';

export const enum Token {
  EndOfFile,
  BraceOpen,
  BraceClose,
  BracketOpen,
  BracketClose,
  Colon,
  Comma,
  String,
  True,
  False,
  /** Only where the release knows it. */
  Null,
  /** `##`: a documentation block starts, wherever a token may stand. */
  DocumentationStart,
  /** Text that is no token: see section 1.2 of the language. */
  Stray,
}

/**
 * Cuts text into tokens, one at a time and in place: the fields describe the current token, and no token is ever
 * an object. White space and plain comments are passed over.
 */
export class Scanner {
  token: Token = Token.EndOfFile;
  /** Offset of the current token's first code unit. */
  start = 0;
  /** Offset after the current token. */
  end = 0;
  /** The current string's text without its quotes, or the text of a stray run. */
  value = '';
  /** What is wrong inside the current string token, if anything. */
  stringError: SyntaxErrorCode | undefined;
  /** The escaped character that `lex-bad-escape` is about. */
  badEscape = '';
  /**
   * Set when the current string lacks its closing quote but a later quote on the line hid that: the stray run
   * that QEMU's front end would complain of starts at this offset.
   */
  hiddenStray = -1;
  /** The offset after the last code unit that was looked at so far; the length plus one if the end was seen. */
  examined = 0;
  private readonly rules: LexicalRules;

  constructor(
    readonly text: string,
    /** Where the next token is looked for. */
    public position: number,
    readonly release: Release,
  ) {
    this.rules = lexicalRulesOf(release);
  }

  /** Makes the next token the current one. */
  next(): Token {
    this.skipTrivia();
    const { text } = this;
    this.start = this.position;
    this.stringError = undefined;
    this.hiddenStray = -1;
    if (this.position >= text.length) {
      this.end = this.position;
      this.examined = text.length + 1;
      return (this.token = Token.EndOfFile);
    }
    this.token = this.scanToken(text.charCodeAt(this.position));
    this.position = this.end;
    if (this.end > this.examined) this.examined = this.end;
    return this.token;
  }

  /** Whether the current token is the first character of its line. */
  isAtLineStart(): boolean {
    return this.start === 0 || isLineEnd(this.text.charCodeAt(this.start - 1));
  }

  private scanToken(code: number): Token {
    this.end = this.start + 1;
    switch (code) {
      case Code.Quote:
        return this.scanString();
      case Code.Colon:
        return Token.Colon;
      case Code.Comma:
        return Token.Comma;
      case Code.BraceOpen:
        return Token.BraceOpen;
      case Code.BraceClose:
        return Token.BraceClose;
      case Code.BracketOpen:
        return Token.BracketOpen;
      case Code.BracketClose:
        return Token.BracketClose;
      case Code.Hash:
        this.end = this.start + 2;
        return Token.DocumentationStart;
      case Code.LowerT:
        return this.scanWord('true', Token.True);
      case Code.LowerF:
        return this.scanWord('false', Token.False);
      case Code.LowerN:
        return this.rules.hasNull ? this.scanWord('null', Token.Null) : this.scanStray();
      default:
        return this.scanStray();
    }
  }

  private scanWord(word: string, token: Token): Token {
    if (!this.text.startsWith(word, this.start)) return this.scanStray();
    this.end = this.start + word.length;
    return token;
  }

  private skipTrivia(): void {
    const { text } = this;
    let { position } = this;
    for (; position < text.length; position++) {
      const code = text.charCodeAt(position);
      if (code === Code.Hash) {
        if (text.charCodeAt(position + 1) === Code.Hash) break;
        position = lineEndAfter(text, position) - 1;
      } else if (code !== Code.Space && !isWhitespace(code)) break;
    }
    this.position = position;
  }

  private scanString(): Token {
    const { text, start } = this;
    let offset = start + 1;
    let escapes = false;
    for (; ; offset++) {
      const code = text.charCodeAt(offset);
      if (code === Code.Quote) break;
      if (code === Code.Backslash) {
        escapes = true;
        offset = this.scanEscape(offset);
      } else if (!(code >= 32 && code < 127)) {
        if (offset >= text.length || isLineEnd(code)) return this.endUnterminatedString();
        if (!this.rules.allowsAnyCharacter) this.stringError ??= 'lex-funny-char';
      }
    }
    this.end = offset + 1;
    const inside = text.slice(start + 1, offset);
    this.value = escapes ? unescape(inside, this.rules) : ownCopy(inside);
    this.examined = Math.max(this.examined, this.end + 1);
    if (isWordCharacter(text.charCodeAt(this.end)) && !this.isLiteralAt(this.end)) this.splitAtHiddenStray();
    return Token.String;
  }

  /** Looks at what a backslash begins; yields the offset of the last character of that. */
  private scanEscape(backslash: number): number {
    const { last, error, character } = readEscape(this.text, backslash, this.rules);
    if (error !== undefined && this.stringError === undefined) {
      this.stringError = error;
      this.badEscape = character ?? '';
    }
    return last;
  }

  /** The string has no end on its line: take the name that it starts with, so that a bracket behind it still counts. */
  private endUnterminatedString(): Token {
    this.examined = Math.max(this.examined, lineEndAfter(this.text, this.start) + 1);
    this.stringError ??= 'lex-unterminated-string';
    this.end = this.endOfName(this.start + 1);
    this.value = ownCopy(this.text.slice(this.start + 1, this.end));
    return Token.String;
  }

  private isLiteralAt(offset: number): boolean {
    const { text } = this;
    this.examined = Math.max(this.examined, offset + 5);
    if (text.startsWith('true', offset) || text.startsWith('false', offset)) return true;
    return this.rules.hasNull && text.startsWith('null', offset);
  }

  /**
   * `'Foo, 'data': …`: a word directly behind a string tells that its real closing quote is missing, and what closed
   * it opens the next one. The token becomes `'Foo`; the run that QEMU's front end stumbles over is kept.
   */
  private splitAtHiddenStray(): void {
    const end = this.endOfName(this.start + 1);
    if (end >= this.end - 1) return;
    this.examined = Math.max(this.examined, endOfStrayRun(this.text, this.end) + 1);
    this.hiddenStray = this.end;
    this.end = end;
    this.value = ownCopy(this.text.slice(this.start + 1, end));
  }

  private endOfName(from: number): number {
    let end = from;
    for (; end < this.text.length; end++) {
      const code = this.text.charCodeAt(end);
      if (!isWordCharacter(code) && code !== 45 && code !== Code.Dot && code !== 42) break;
    }
    return end;
  }

  private scanStray(): Token {
    const { text, start } = this;
    this.end = endOfStrayRun(text, start);
    this.examined = Math.max(this.examined, this.end + 2);
    this.value = ownCopy(text.slice(start, this.end));
    // `struct': …`: a string that lacks its opening quote. Its closing quote must not open another one.
    if (text.charCodeAt(this.end) === Code.Quote && !isWordCharacter(text.charCodeAt(this.end + 1)))
      this.end++;
    return Token.Stray;
  }
}

/** The offset of the line end at or after `from`, or the length of the text. */
export function lineEndAfter(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

export function endOfStrayRun(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !endsStrayRun(text.charCodeAt(end))) end++;
  return end;
}
