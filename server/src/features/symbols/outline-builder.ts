import type { TextRange } from '../../text/text-range';
import { presentableName } from './symbol-kind';
import type { Title } from './titles';
import type { FileSymbol } from './file-symbol';

interface OpenSection {
  readonly level: number;
  readonly symbol: Omit<FileSymbol, 'range' | 'children'>;
  readonly start: number;
  readonly children: FileSymbol[];
}

/** Puts what stands in a file, from top to bottom, under the titles in front of it. Offsets are those of the file. */
export class OutlineBuilder {
  private readonly outermost: FileSymbol[] = [];
  private readonly open: OpenSection[] = [];

  add(symbol: FileSymbol): void {
    this.here.push(symbol);
  }

  /** Begins a section at `start`; what it puts an end to ends at `end`. */
  addTitle({ name, level }: Title, selection: TextRange, start: number, end: number): void {
    while ((this.open.at(-1)?.level ?? 0) >= level) this.close(end);
    const symbol = {
      name: presentableName(name),
      kind: 'section',
      detail: '',
      isDeprecated: false,
      selection,
    } as const;
    this.open.push({ level, symbol, start, children: [] });
  }

  /** The outline of a file whose last entry ends there. */
  finish(end: number): readonly FileSymbol[] {
    while (this.open.length > 0) this.close(end);
    return this.outermost;
  }

  private get here(): FileSymbol[] {
    return this.open.at(-1)?.children ?? this.outermost;
  }

  private close(end: number): void {
    const section = this.open.pop();
    if (section === undefined) return;
    const { symbol, start, children } = section;
    this.here.push({ ...symbol, range: { start, end: Math.max(end, symbol.selection.end) }, children });
  }
}
