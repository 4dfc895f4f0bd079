import { isDefinition } from '../../schema/definitions';
import type { Module } from '../../schema/module';
import type { DocumentationEntry } from '../../syntax/syntax-tree';
import { shiftRange } from '../../text/text-range';
import { startOfDocumentation } from '../../schema/item-range';
import { symbolOfDeclaration } from './declared-symbol';
import { titlesIn } from './titles';
import { OutlineBuilder } from './outline-builder';
import type { FileSymbol } from './file-symbol';

const cache = new WeakMap<Module, readonly FileSymbol[]>();

/**
 * The table of contents of a file: its definitions with their members, under the headings that its free-form
 * documentation has. It depends on the file alone, so every schema that holds it would say the same.
 */
export function outlineOf(module: Module): readonly FileSymbol[] {
  let outline = cache.get(module);
  if (outline === undefined) {
    outline = makeOutline(module);
    cache.set(module, outline);
  }
  return outline;
}

function makeOutline(module: Module): readonly FileSymbol[] {
  const { tree, entryIndices } = module;
  const builder = new OutlineBuilder();
  let item = 0;
  tree.entries.forEach((entry, index) => {
    if (entry.kind === 'documentation') addTitles(module, entry, index, builder);
    else if (entryIndices[item] === index) addItem(module, item++, builder);
  });
  return builder.finish(endOfEntry(module, tree.entries.length - 1));
}

function addTitles(
  { tree }: Module,
  entry: DocumentationEntry,
  index: number,
  builder: OutlineBuilder,
): void {
  const start = tree.starts[index] ?? 0;
  const text = () => tree.source.slice(start, start + entry.length);
  titlesIn(entry, text, tree.release).forEach((title, number) => {
    const selection = shiftRange(title.selection, start);
    // The first title of a block has all of it, the others what begins with them.
    if (number === 0) builder.addTitle(title, selection, start, endOfEntry({ tree }, index - 1));
    else builder.addTitle(title, selection, start + title.range.start, start + title.range.start);
  });
}

function addItem(module: Module, index: number, builder: OutlineBuilder): void {
  const { tree, items, entryIndices } = module;
  const { declaration } = items[index]!;
  const relative = symbolOfDeclaration(declaration);
  if (relative === undefined) return;
  const symbol = shiftSymbol(relative, tree.starts[entryIndices[index]!] ?? 0);
  const start = isDefinition(declaration) ? startOfDocumentation(module, index) : undefined;
  const range = start === undefined ? symbol.range : { start, end: symbol.range.end };
  builder.add({ ...symbol, range, origin: relative });
}

function shiftSymbol(symbol: FileSymbol, by: number): FileSymbol {
  const { name, kind, detail, isDeprecated, range, selection, children } = symbol;
  return {
    name,
    kind,
    detail,
    isDeprecated,
    range: shiftRange(range, by),
    selection: shiftRange(selection, by),
    children: children.map((child) => shiftSymbol(child, by)),
  };
}

function endOfEntry({ tree }: Pick<Module, 'tree'>, index: number): number {
  return (tree.starts[index] ?? 0) + (tree.entries[index]?.length ?? 0);
}
