import { NEWEST_RELEASE } from '../releases/release';
import { paragraphsOf } from '../syntax/documentation-paragraphs';
import type { ValueNode } from '../syntax/nodes';
import type { DocumentationEntry, Entry, SyntaxTree } from '../syntax/syntax-tree';
import type { FilePath } from '../text/file-path';
import type { TextRange } from '../text/text-range';
import type { Snapshot } from '../workspace/snapshot';
import type { SourceFile } from '../workspace/source-file';
import { viewsOf } from './file-view';

/** How much of a text a line shows. */
const MAX_TEXT = 60;

/**
 * The syntax tree of a file as text, for those who work on the parser: a line for each node with its kind, where it is
 * (lines and columns from 1) and what stands there, indented below what holds it. Nothing if there is no such file.
 */
export function describeSyntaxTree(snapshot: Snapshot, path: FilePath): string | undefined {
  const file = snapshot.file(path);
  if (file === undefined) return undefined;
  const tree = viewsOf(snapshot, path)[0]?.module.tree ?? file.tree(NEWEST_RELEASE);
  const { entries, release } = tree;
  const errors = entries.reduce((sum, entry) => sum + entry.errors.length, 0);
  const title = `by the rules of QEMU ${release.version}; entries: ${entries.length}; errors: ${errors}`;
  return [title, '', ...new TreePrinter(file, tree).print()].join('\n') + '\n';
}

class TreePrinter {
  private readonly lines: string[] = [];
  private readonly text: string;
  /** Of the entry that is being printed. */
  private start = 0;

  constructor(
    private readonly file: SourceFile,
    private readonly tree: SyntaxTree,
  ) {
    this.text = tree.text;
  }

  print(): readonly string[] {
    this.tree.entries.forEach((entry, index) => {
      this.start = this.tree.starts[index] ?? 0;
      this.entry(entry);
    });
    return this.lines;
  }

  private entry(entry: Entry): void {
    const range = { start: 0, end: entry.length };
    const isLeaf = entry.kind === 'comment' || entry.kind === 'error';
    this.line(0, entry.kind, range, isLeaf ? this.slice(range) : '');
    if (entry.kind === 'expression') this.value(1, entry.value);
    if (entry.kind === 'documentation') this.documentation(entry);
    for (const error of entry.errors)
      this.line(1, 'error', error, [error.code, ...Object.values(error.arguments)].join(' '));
  }

  private documentation({ symbol, sections, literals }: DocumentationEntry): void {
    if (symbol !== undefined) this.line(1, 'symbol', symbol, symbol.name);
    for (const section of sections) {
      this.line(1, `${section.kind} section`, section, section.label?.name ?? '');
      for (const { start, end } of paragraphsOf(section, this.text, this.start))
        this.line(2, 'paragraph', { start, end }, this.slice({ start, end }));
    }
    for (const literal of literals) this.line(1, 'literal', literal, this.slice(literal));
  }

  private value(depth: number, node: ValueNode): void {
    const isLeaf = node.kind !== 'object' && node.kind !== 'array';
    this.line(depth, node.kind, node, isLeaf ? this.slice(node) : '');
    if (node.kind === 'array') for (const element of node.elements) this.value(depth + 1, element);
    if (node.kind !== 'object') return;
    for (const { key, value } of node.members) {
      this.line(depth + 1, 'key', key, this.slice(key));
      this.value(depth + 2, value);
    }
  }

  private line(depth: number, kind: string, { start, end }: TextRange, text: string): void {
    const range = `${this.place(start)}-${this.place(end)}`;
    this.lines.push(`${'  '.repeat(depth)}${kind} ${range} ${text}`.trimEnd());
  }

  private place(offset: number): string {
    const { line, character } = this.file.lines.position(this.start + offset);
    return `${line + 1}:${character + 1}`;
  }

  private slice({ start, end }: TextRange): string {
    const text = this.text.slice(this.start + start, this.start + Math.min(end, start + MAX_TEXT));
    return text.replaceAll(/\s+/g, ' ') + (end - start > MAX_TEXT ? '…' : '');
  }
}
