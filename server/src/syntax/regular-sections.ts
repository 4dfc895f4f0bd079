import type { OpenSection } from './documentation-sections';
import type { DocumentationName, DocumentationSection, DocumentationSectionKind } from './syntax-tree';

/** How many sections a block may have; comparing the labels of more would cost too much. */
const MAX_SECTIONS = 500;

/** The sections of a regular block so far. Takes absolute offsets. Serves block after block. */
export class RegularSections {
  private start = 0;
  /** The first `count` are the sections of the block. */
  private readonly list: OpenSection[] = [];
  private count = 0;
  /** The number of the section in which the current run of members or features began. */
  private runStart = 0;

  /** Begins with the block that starts at `start`. */
  begin(start: number): void {
    this.start = start;
    this.count = this.runStart = 0;
  }

  get isFull(): boolean {
    return this.count >= MAX_SECTIONS;
  }

  /** The sections of the block, in an array that holds no more than them. */
  all(): readonly DocumentationSection[] {
    return this.list.slice(0, this.count);
  }

  add(kind: DocumentationSectionKind, label: DocumentationName | undefined, from: number, to: number): void {
    this.list[this.count++] = { kind, label, start: from - this.start, end: to - this.start };
  }

  /** Adds paragraphs; those that follow each other make up one section. */
  addParagraphs(from: number, to: number): void {
    const last = this.count > 0 ? this.list[this.count - 1] : undefined;
    if (last?.kind === 'plain') last.end = to - this.start;
    else this.add('plain', undefined, from, to);
  }

  /** Begins a run of entries in which other names count. */
  beginRun(): void {
    this.runStart = this.count;
  }

  /** Whether an entry of the current run has the name. */
  isTaken(name: string): boolean {
    for (let index = this.runStart; index < this.count; index++) {
      if (this.list[index]?.label?.name === name) return true;
    }
    return false;
  }

  has(kind: DocumentationSectionKind): boolean {
    for (let index = 0; index < this.count; index++) {
      if (this.list[index]?.kind === kind) return true;
    }
    return false;
  }
}
