import { NEWEST_RELEASE, type Release } from '../releases/release';
import { Code, isLineEnd, isWhitespace, skipWhitespace } from './characters';
import { DocumentationParser } from './documentation-parser';
import { parseTopLevelValue } from './expression-parser';
import type { ValueNode } from './nodes';
import { ExpressionFastPath } from './expression-fast-path';
import { lineEndAfter, Scanner, Token } from './scanner';
import { NO_ARGUMENTS, NO_ERRORS, type SyntaxError } from './syntax-error';
import { type Cut, cutView } from '../text/own-copy';
import { PieceTable } from '../text/piece-table';
import {
  type CommentEntry,
  type Entry,
  type ErrorEntry,
  type ExpressionEntry,
  SyntaxTree,
} from './syntax-tree';
import { TokenStream } from './token-stream';

/**
 * Parses a whole file by the rules of `release`. Never fails: what is wrong is told by the entries' errors. An
 * entry depends on the text from its start on and on nothing before it, which is what makes `reparse` simple.
 */
export function parse(text: string, release: Release = NEWEST_RELEASE): SyntaxTree {
  const entries: Entry[] = [];
  const starts: number[] = [];
  const parser = new EntryParser(text, release, cutView);
  for (let offset = skipWhitespace(text, 0); offset < text.length;) {
    const entry = parser.parse(offset);
    entries.push(entry);
    starts.push(offset);
    offset = skipWhitespace(text, offset + entry.length);
  }
  return new SyntaxTree(PieceTable.of(text), release, entries, new Uint32Array(starts));
}

/** Parses the entries of a text, each by itself. */
export class EntryParser {
  private readonly fastPath: ExpressionFastPath;
  private documentation: DocumentationParser | undefined;

  constructor(
    private readonly text: string,
    private readonly release: Release,
    private readonly cut: Cut,
  ) {
    this.fastPath = new ExpressionFastPath(text, cut);
  }

  /** Parses the entry that starts at `start`, where there is no white space. */
  parse(start: number): Entry {
    const { text, release } = this;
    if (text.charCodeAt(start) !== Code.Hash)
      return this.fastPath.parse(start) ?? parseExpression(text, start, release);
    if (text.charCodeAt(start + 1) !== Code.Hash) return parseComment(text, start);
    this.documentation ??= new DocumentationParser(text, release, this.cut);
    return this.documentation.parse(start);
  }
}

function parseComment(text: string, start: number): CommentEntry {
  let end = lineEndAfter(text, start);
  for (;;) {
    const next = startOfNextLine(text, end);
    if (text.charCodeAt(next) !== Code.Hash || text.charCodeAt(next + 1) === Code.Hash) {
      return { kind: 'comment', length: end - start, reach: next + 2 - start, errors: NO_ERRORS };
    }
    end = lineEndAfter(text, next);
  }
}

/** From a line end: the first character of the next line that is no white space, or that line's end. */
function startOfNextLine(text: string, lineEnd: number): number {
  let offset = lineEnd;
  if (text.charCodeAt(offset) === Code.CarriageReturn) offset++;
  if (text.charCodeAt(offset) === Code.LineFeed) offset++;
  while (isWhitespace(text.charCodeAt(offset)) && !isLineEnd(text.charCodeAt(offset))) offset++;
  return offset;
}

/** With `strict`, the first error is the one that QEMU's front end would report; see `TokenStream`. */
export function parseExpression(
  text: string,
  start: number,
  release: Release,
  strict = false,
): ExpressionEntry | ErrorEntry {
  const scanner = new Scanner(text, start, release);
  const tokens = new TokenStream(scanner, start, strict);
  const first = scanner.next();
  const isToldByToken = release.has('parse.top-brace');
  if (isToldByToken && first !== Token.BraceOpen) tokens.report('top-not-object');
  const value = startsExpression(first) ? parseTopLevelValue(tokens) : undefined;
  if (value === undefined) tokens.report('parse-value');
  else if (value.kind !== 'object' && !isToldByToken) tokens.record(notAnObject(value));
  if (value?.kind !== 'object' || tokens.lost) tokens.skipToSyncPoint();
  else if (tokens.errors.length > 0) tokens.takeLeftovers();
  const length = tokens.end;
  const reach = Math.max(length, scanner.examined - start);
  const { errors } = tokens;
  if (value?.kind !== 'object') return { kind: 'error', length, reach, errors };
  return { kind: 'expression', length, reach, errors, value };
}

function notAnObject({ start, end }: ValueNode): SyntaxError {
  return { code: 'top-not-object', arguments: NO_ARGUMENTS, start, end };
}

function startsExpression(token: Token): boolean {
  switch (token) {
    case Token.BraceOpen:
    case Token.BracketOpen:
    case Token.String:
    case Token.True:
    case Token.False:
      return true;
    default:
      return false;
  }
}
