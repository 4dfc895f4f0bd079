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

/** The column that the layout gives to a line which begins with some text: see `layout/lay-out.ts`. */
export function columnInExpression({ text, tree, index, line, start }: TypedLine, first: string): number {
  const entry = tree.entries[index];
  const skipped = entry?.kind === 'documentation' ? (tree.starts[index] ?? 0) + entry.length - start : 0;
  const { open, key } = readBrackets(new Scanner(text.slice(0, line.start), skipped, tree.release));
  const holder = open.at(-1);
  if (holder === undefined) return 0;
  const hangs = holder.child?.line !== holder.line;
  if (/^[}\]]/.test(first)) return hangs ? holder.indentation : holder.column;
  if (key !== undefined) return key + BELOW_KEY;
  return holder.child?.column ?? holder.indentation + HANGING;
}

/** The brackets that are open at the end of a text, and the column of a key that waits for its value there. */
function readBrackets(scanner: Scanner): { open: OpenBracket[]; key: number | undefined } {
  const open: OpenBracket[] = [];
  let key: number | undefined;
  let before = 0;
  let line = 0;
  let indentation: number | undefined;
  for (let end = 0; scanner.next() !== Token.EndOfFile; { end } = scanner) {
    const { token, start, text } = scanner;
    const lineStart = startOfLastLine(text, end, start) ?? line;
    const column = start - lineStart;
    if (lineStart !== line || indentation === undefined) indentation = column;
    line = lineStart;
    key = token === Token.Colon ? before : undefined;
    before = column;
    const holder = open.at(-1);
    if (isClosing(token)) open.pop();
    else if (holder !== undefined) holder.child ??= { column, line };
    if (isOpening(token)) open.push({ column, indentation, line });
  }
  return { open, key };
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
