import type { LayoutToken } from './layout-tokens';

/** The columns of the tokens that stand in one bracket, what is nested in it apart, line by line. */
type Rows = { readonly line: number; readonly columns: Set<number> }[];

/** What is so many columns off was meant to stand in the table. */
const NEAR: readonly number[] = [-1, 1, -2, 2];

/** Where the tokens of an expression stand in the text as it is. */
export class SourceColumns {
  /** For each token its column in UTF-16 code units. */
  readonly columns: readonly number[];
  private readonly lines: readonly number[];
  /** For each token the rows of the bracket that it stands in. */
  private readonly rows: readonly Rows[];

  /** `column` is where the expression starts. */
  constructor(text: string, tokens: readonly LayoutToken[], column: number) {
    const lines: number[] = [];
    let line = 0;
    let lineStart = -column;
    let offset = 0;
    this.columns = tokens.map(({ start }) => {
      for (; offset < start; offset++) {
        if (!endsLine(text, offset)) continue;
        line++;
        lineStart = offset + 1;
      }
      lines.push(line);
      return start - lineStart;
    });
    this.lines = lines;
    this.rows = this.collectRows(tokens);
  }

  /**
   * How far a token is from a column of the table that it stands in: 0 if other rows have something in the same column,
   * a few columns if it missed; nothing if there is no table.
   */
  distanceToColumn(index: number): number | undefined {
    const column = this.columns[index] ?? 0;
    const rows = this.rows[index] ?? [];
    const rowsWith = (there: number): number => rows.filter(({ columns }) => columns.has(there)).length;
    if (rowsWith(column) > 1) return 0;
    return NEAR.find((distance) => rowsWith(column + distance) > 1);
  }

  /** The column of the first token in the line of a token. */
  indentation(index: number): number {
    let first = index;
    while (first > 0 && this.lines[first - 1] === this.lines[index]) first--;
    return this.columns[first] ?? 0;
  }

  private collectRows(tokens: readonly LayoutToken[]): Rows[] {
    const open: Rows[] = [[]];
    return tokens.map(({ kind }, index) => {
      if (kind === 'close' && open.length > 1) open.pop();
      const rows = open.at(-1)!;
      if (kind !== 'close') this.addTo(rows, index);
      if (kind === 'open') open.push([]);
      return rows;
    });
  }

  private addTo(rows: Rows, index: number): void {
    const line = this.lines[index] ?? 0;
    const column = this.columns[index] ?? 0;
    const last = rows.at(-1);
    if (last?.line === line) last.columns.add(column);
    else rows.push({ line, columns: new Set([column]) });
  }
}

function endsLine(text: string, offset: number): boolean {
  const character = text[offset];
  return character === '\n' || (character === '\r' && text[offset + 1] !== '\n');
}
