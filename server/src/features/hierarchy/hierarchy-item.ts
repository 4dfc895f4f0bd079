import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import type { FilePath } from '../../text/file-path';
import { shiftRange, type TextRange } from '../../text/text-range';
import { symbolOfDeclaration } from '../symbols/declared-symbol';
import type { FileSymbol } from '../symbols/file-symbol';
import { rangeOfDeclaration, rangeOfItem } from '../../schema/item-range';
import type { HierarchyKey } from './hierarchy-node';

/** A definition as hierarchies show it. */
export interface HierarchyItem extends Omit<FileSymbol, 'children'> {
  readonly path: FilePath;
  /** By which it is found again after edits. */
  readonly key: HierarchyKey;
}

/** The definition where it stands in the schema. */
export function hierarchyItem(owner: SchemaDefinition, schema: Schema): HierarchyItem | undefined {
  const { file, item, definition } = owner;
  const symbol = symbolOfDeclaration(definition);
  const module = schema.moduleOf(file);
  const index = module.items.indexOf(item);
  if (symbol === undefined || index < 0) return undefined;
  const { name, kind, isDeprecated, selection } = symbol;
  const { start } = rangeOfDeclaration(module, index);
  return {
    name,
    kind,
    // What it is made of is what the tree shows.
    detail: definition.kind,
    isDeprecated,
    range: rangeOfItem(module, index),
    selection: shiftRange(selection, start),
    path: file.path,
    key: { path: file.path, name: definition.name },
  };
}

/** The ranges without those that are there already, from first to last. */
export function distinctRanges(ranges: readonly TextRange[]): TextRange[] {
  const byStart = new Map(ranges.map((range) => [range.start, range]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
