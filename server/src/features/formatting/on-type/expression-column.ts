import { Scanner, Token } from '../../../syntax/scanner';
import type { TypedLine } from './typed-line';

interface OpenBracket {
  /** Of the bracket itself. */
  readonly column: number;
  /** Of the line that it stands in. */
  readonly indentation: number;
  readonly line: number;
  /** Where the first thing in it stands, if there is one, and in which line. */
  child?: { readonly column: number; readonly line: number };
}

/** How far things are indented that stand below a bracket at the end of its line. */
const HANGING = 4;
const BELOW_KEY = 2;

/** The column that the layout gives to a new line which begins with some text: see `layout/lay-out.ts`. */
export function columnOfNewLine(line: TypedLine, first: string): number {
  const { open, key, isUnfinished } = readBrackets(line);
  const holder = open.at(-1);
  if (holder === undefined) return 0;
  // What closes behind a comma was put there by the editor, and something will be written in front of it.
  if (/^[}\]]/.test(first) && !isUnfinished) return columnOfEnd(holder);
  if (key !== undefined) return key + BELOW_KEY;
  return holder.child?.column ?? holder.indentation + HANGING;
}

/** The column of a closing bracket that has the line for itself. */
export function columnOfClosing(line: TypedLine): number {
  const holder = readBrackets(line).open.at(-1);
  return holder === undefined ? 0 : columnOfEnd(holder);
}

function columnOfEnd({ child, line, indentation, column }: OpenBracket): number {
  return child?.line === line ? column : indentation;
}

function readBrackets({ text, tree, index, line, start }: TypedLine): OpenBrackets {
  const entry = tree.entries[index];
  const from = entry?.kind === 'documentation' ? (tree.starts[index] ?? 0) + entry.length - start : 0;
  const scanner = new Scanner(text.slice(0, line.start), from, tree.release);
  const brackets = new OpenBrackets();
  let lineStart = 0;
  for (let end = 0; scanner.next() !== Token.EndOfFile; { end } = scanner) {
    lineStart = startOfLastLine(text, end, scanner.start) ?? lineStart;
    brackets.take(scanner.token, scanner.start - lineStart, lineStart);
  }
  return brackets;
}

/** The brackets that are open behind the tokens that were taken. */
class OpenBrackets {
  readonly open: OpenBracket[] = [];
  /** The column of a key that waits for its value. */
  key: number | undefined;
  /** Whether something must follow in the innermost bracket. */
  isUnfinished = false;
  private column = 0;
  private line = -1;
  private indentation = 0;

  take(token: Token, column: number, line: number): void {
    if (line !== this.line) this.indentation = column;
    const { indentation } = this;
    this.key = token === Token.Colon ? this.column : undefined;
    this.isUnfinished = token === Token.Comma || isOpening(token);
    this.column = column;
    this.line = line;
    const holder = this.open.at(-1);
    if (isClosing(token)) this.open.pop();
    else if (holder !== undefined) holder.child ??= { column, line };
    if (isOpening(token)) this.open.push({ column, indentation, line });
  }
}

/** Where the line starts in which a gap between tokens ends; nothing if the gap is in one line. */
function startOfLastLine(text: string, from: number, to: number): number | undefined {
  for (let offset = to; offset > from; offset--) {
    const before = text[offset - 1];
    if (before === '\n' || before === '\r') return offset;
  }
  return undefined;
}

function isOpening(token: Token): boolean {
  return token === Token.BraceOpen || token === Token.BracketOpen;
}

function isClosing(token: Token): boolean {
  return token === Token.BraceClose || token === Token.BracketClose;
}
