import type { Module } from '../../schema/module';
import type { MemberNode, ValueNode } from '../../syntax/nodes';
import type { DocumentationEntry, Entry } from '../../syntax/syntax-tree';
import type { FilePath } from '../../text/file-path';
import type { LineIndex } from '../../text/line-index';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { viewsOf } from '../file-view';
import type { FileSymbol } from '../symbols/file-symbol';
import { outlineOf } from '../symbols/outline';
import { type LineSpan, outermost, withoutCrossings } from './line-spans';

/**
 * What of a file can be folded: definitions and what they hold in brackets, blocks of documentation with the examples in
 * them, comments, runs of includes, and what stands under a heading.
 */
export function findFoldingRanges(
  snapshot: Snapshot,
  path: FilePath,
  limit = Number.POSITIVE_INFINITY,
): LineSpan[] {
  const module = viewsOf(snapshot, path)[0]?.module;
  const file = snapshot.file(path);
  if (module === undefined || file === undefined) return [];
  const collector = new FoldCollector(module, file.lines);
  collector.collect();
  return outermost(withoutCrossings(collector.spans), limit);
}

class FoldCollector {
  readonly spans: LineSpan[] = [];
  /** The lines on which titles stand. */
  private readonly titleLines = new Set<number>();

  constructor(
    private readonly module: Module,
    private readonly lines: LineIndex,
  ) {}

  collect(): void {
    const { entries, starts } = this.module.tree;
    outlineOf(this.module).forEach((symbol) => this.addSection(symbol));
    entries.forEach((entry, index) => this.addEntry(entry, starts[index] ?? 0));
    this.addIncludeRuns();
  }

  /** From the line with the title on, so that the title stays. */
  private addSection({ kind, selection, range, children }: FileSymbol): void {
    if (kind !== 'section') return;
    this.titleLines.add(this.lines.lineAt(selection.start));
    this.add({ start: selection.start, end: range.end }, 'region');
    children.forEach((child) => this.addSection(child));
  }

  private addEntry(entry: Entry, start: number): void {
    const range = { start, end: start + entry.length };
    switch (entry.kind) {
      case 'expression':
        return this.addValue(entry.value, start);
      case 'documentation':
        return this.addDocumentation(entry, range);
      case 'comment':
        this.add(range, 'comment');
        return;
      case 'error':
        return;
    }
  }

  private addDocumentation(entry: DocumentationEntry, range: TextRange): void {
    // Of a block with a title there is what stands below the title.
    if (!this.hasTitle(range)) this.add(range, 'comment');
    const examples = entry.sections.filter(({ kind }) => kind === 'obsolete');
    for (const { start, end } of [...entry.literals, ...examples])
      this.add({ start: range.start + start, end: range.start + end }, 'comment');
  }

  private hasTitle({ start, end }: TextRange): boolean {
    const last = this.lines.lineAt(end);
    for (let line = this.lines.lineAt(start); line <= last; line++)
      if (this.titleLines.has(line)) return true;
    return false;
  }

  private addValue(value: ValueNode, start: number): void {
    const isNested = value.kind === 'object' || value.kind === 'array';
    if (!isNested || !this.add({ start: start + value.start, end: start + value.end })) return;
    if (value.kind === 'array') value.elements.forEach((element) => this.addValue(element, start));
    else value.members.forEach((member: MemberNode) => this.addValue(member.value, start));
  }

  private addIncludeRuns(): void {
    const { tree, items, entryIndices } = this.module;
    for (let from = 0; from < items.length; from++) {
      let to = from;
      while (this.isInclude(to) && this.isInclude(to + 1) && this.areNeighbours(to)) to++;
      if (to === from) continue;
      const [first, last] = [entryIndices[from]!, entryIndices[to]!];
      this.add(
        { start: tree.starts[first]!, end: tree.starts[last]! + tree.entries[last]!.length },
        'imports',
      );
      from = to;
    }
  }

  private isInclude(index: number): boolean {
    return this.module.items[index]?.declaration.kind === 'include';
  }

  /** Whether nothing stands between an item and the next one. */
  private areNeighbours(index: number): boolean {
    return this.module.entryIndices[index]! + 1 === this.module.entryIndices[index + 1];
  }

  /** Yields whether the range goes over several lines. */
  private add({ start, end }: TextRange, kind?: LineSpan['kind']): boolean {
    const startLine = this.lines.lineAt(start);
    const endLine = this.lines.lineAt(Math.max(end - 1, start));
    if (endLine > startLine) this.spans.push({ startLine, endLine, kind });
    return endLine > startLine;
  }
}
