/**
 * The layout of QEMU's schemas. Where a line ends is the author's choice, and so is whether brackets hug what they hold;
 * how far a line is indented follows from the bracket that it stands in:
 *
 * - behind a bracket with something on its line, what follows is aligned with that;
 * - behind a bracket that ends its line, what follows is indented by two or four columns, whichever the author began with;
 * - a closing bracket with a line of its own stands below the opening one, or where the line of that one begins.
 *
 * Within a line, one space stands behind colons and commas and inside of braces, more only where it makes a table.
 */
import type { LayoutToken } from './layout-tokens';
import { SourceColumns } from './source-columns';

const LINE_END = /\r\n|\r|\n/g;

interface OpenBracket {
  readonly isBrace: boolean;
  /** Of the bracket itself. */
  readonly column: number;
  /** Of the line that it stands in. */
  readonly indentation: number;
  /** Its index among the tokens. */
  readonly index: number;
  /** Nothing stands behind it on its line. */
  readonly hangs: boolean;
  /** How many spaces a bracket puts around what it holds. */
  readonly padding: number;
  /** Where the things that it holds begin, once that is known. */
  childColumn: number | undefined;
}

/** The white space that belongs in front of each token of an expression that starts in a column. */
export function layOut(text: string, tokens: readonly LayoutToken[], column: number): string[] {
  return new Layout(text, tokens, column).gaps();
}

class Layout {
  private readonly source: SourceColumns;
  private readonly open: OpenBracket[] = [];
  /** The column that each token gets. */
  private readonly columns: number[] = [];
  /** The column in which the current line begins. */
  private indentation = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly LayoutToken[],
    column: number,
  ) {
    this.source = new SourceColumns(text, tokens, column);
  }

  gaps(): string[] {
    return this.tokens.map(({ start }, index) => {
      const gap = this.text.slice(this.tokens[index - 1]?.end ?? 0, start);
      const wanted = index === 0 ? '' : this.gapBefore(index, gap);
      this.place(index, wanted);
      return wanted;
    });
  }

  /** Notes where the token stands behind its gap, and what it opens or closes. */
  private place(index: number, gap: string): void {
    const token = this.tokens[index]!;
    const before = this.tokens[index - 1];
    const lineEnd = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
    const behind = (this.columns[index - 1] ?? 0) + (before ? before.end - before.start : 0);
    const here = lineEnd < 0 ? behind + gap.length : gap.length - lineEnd - 1;
    this.columns.push(here);
    if (lineEnd >= 0) this.indentation = here;
    const holder = this.open.at(-1);
    if (token.kind === 'close') this.open.pop();
    else if (holder !== undefined && token.kind !== 'comment') holder.childColumn ??= here;
    if (token.kind === 'open') this.open.push(this.bracket(index, here));
  }

  private bracket(index: number, column: number): OpenBracket {
    const { isBrace, end } = this.tokens[index]!;
    const next = this.tokens[index + 1];
    const gap = this.text.slice(end, next?.start ?? end);
    const hangs = next === undefined || next.kind === 'comment' || hasLineEnd(gap);
    const padding = isBrace && next?.kind !== 'close' ? 1 : Math.min(gap.length, 1);
    const { indentation } = this;
    return { isBrace, column, indentation, index, hangs, padding, childColumn: undefined };
  }

  private gapBefore(index: number, gap: string): string {
    const lineEnds = gap.match(LINE_END);
    if (lineEnds === null) return ' '.repeat(this.spacesBefore(index, gap.length));
    // One blank line may set things apart.
    return lineEnds.slice(0, 2).join('') + ' '.repeat(this.indentationOf(index));
  }

  private spacesBefore(index: number, given: number): number {
    const before = this.tokens[index - 1]!;
    const token = this.tokens[index]!;
    if (before.kind === 'open') return this.open.at(-1)!.padding;
    switch (token.kind) {
      case 'close':
        return this.spacesBeforeClose(given);
      case 'comma':
        return 0;
      case 'colon':
        return this.source.distanceToColumn(index) === 0 ? given : 0;
      case 'comment':
        return Math.max(given, 1);
      default:
        return given > 1 ? this.spacesInTable(index, given) : 1;
    }
  }

  private spacesInTable(index: number, given: number): number {
    const distance = this.source.distanceToColumn(index);
    return distance === undefined ? 1 : Math.max(given + distance, 1);
  }

  private spacesBeforeClose(given: number): number {
    const { isBrace, hangs, padding } = this.open.at(-1)!;
    if (isBrace) return 1;
    return hangs ? Math.min(given, 1) : padding;
  }

  private indentationOf(index: number): number {
    const holder = this.open.at(-1);
    if (holder === undefined) return 0;
    const token = this.tokens[index]!;
    if (token.kind === 'close') return holder.hangs ? holder.indentation : holder.column;
    const before = this.tokens[index - 1]!;
    if (before.kind === 'colon') return this.indentationOfValue(index);
    if (holder.childColumn !== undefined) return holder.childColumn;
    return holder.indentation + this.hangingIndentation(index, holder);
  }

  /** A value below its key keeps its distance. */
  private indentationOfValue(index: number): number {
    const key = index - 2;
    const distance = (this.source.columns[index] ?? 0) - (this.source.columns[key] ?? 0);
    return (this.columns[key] ?? 0) + Math.max(distance, 2);
  }

  private hangingIndentation(index: number, holder: OpenBracket): number {
    const first = this.firstOnOwnLine(index);
    const given = (this.source.columns[first] ?? 0) - this.source.indentation(holder.index);
    return given < 4 ? 2 : 4;
  }

  /** Comments in front of the first thing in a bracket stand where it does. */
  private firstOnOwnLine(index: number): number {
    let first = index;
    while (this.tokens[first]?.kind === 'comment' && this.tokens[first + 1] !== undefined) first++;
    return this.tokens[first]?.kind === 'close' ? index : first;
  }
}

function hasLineEnd(gap: string): boolean {
  return gap.includes('\n') || gap.includes('\r');
}
