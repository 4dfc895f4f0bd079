import type { IncludeDirective } from '../../schema/definitions';
import type { Module } from '../../schema/module';
import type { Entry } from '../../syntax/syntax-tree';
import type { PieceTable } from '../../text/piece-table';
import type { TextRange } from '../../text/text-range';

/** An include with the comments above it and behind it; offsets of the file. */
export interface IncludeLines extends TextRange {
  readonly directive: IncludeDirective;
  readonly path: string;
}

/** Includes one right below the other: a blank line sets apart what does not belong together. */
export type IncludeRun = readonly IncludeLines[];

/** The runs of a file that have more than one include. */
export function includeRuns({ tree, includes }: Module): IncludeRun[] {
  const collector = new RunCollector(new Map(includes.map((one) => [one.entry, one])), tree.source);
  let end = 0;
  tree.entries.forEach((entry, index) => {
    const start = tree.starts[index] ?? 0;
    const lineEnds = tree.source.slice(end, start).match(/\r\n|\r|\n/g)?.length ?? 0;
    end = start + entry.length;
    collector.add(entry, { start, end }, index === 0 ? 1 : lineEnds);
  });
  return collector.runs.filter((run) => run.length > 1);
}

class RunCollector {
  readonly runs: IncludeLines[][] = [[]];
  /** Where the comments begin that belong to the next include. */
  private commentStart: number | undefined;

  constructor(
    private readonly includes: ReadonlyMap<Entry, IncludeDirective>,
    private readonly source: PieceTable,
  ) {}

  add(entry: Entry, range: TextRange, lineEndsBefore: number): void {
    if (lineEndsBefore === 0 && entry.kind === 'comment') return this.addBehind(range);
    if (lineEndsBefore !== 1) this.beginRun();
    if (entry.kind === 'comment') this.commentStart ??= range.start;
    else this.addInclude(entry, range);
  }

  /** A comment on the line of what stands in front of it; further lines belong to what comes next. */
  private addBehind({ start, end }: TextRange): void {
    const run = this.runs.at(-1);
    const last = this.commentStart === undefined ? run?.pop() : undefined;
    if (last === undefined) return this.beginRun();
    const [line = '', lineEnd = ''] = /^[^\r\n]*(\r\n|\r|\n|$)/.exec(this.source.slice(start, end)) ?? [];
    const next = start + line.length;
    run?.push({ ...last, end: next - lineEnd.length });
    if (next < end) this.commentStart = next;
  }

  private addInclude(entry: Entry, { start, end }: TextRange): void {
    const directive = this.includes.get(entry);
    const path = directive?.path?.value;
    if (directive === undefined || path === undefined || entry.errors.length > 0) return this.beginRun();
    this.runs.at(-1)?.push({ directive, path, start: this.commentStart ?? start, end });
    this.commentStart = undefined;
  }

  private beginRun(): void {
    this.runs.push([]);
    this.commentStart = undefined;
  }
}
