import type { DocumentationEntry, Entry } from '../syntax/syntax-tree';
import type { SchemaDefinition } from './definition-index';
import { isDefinitionItem, type ModuleItem } from './module';
import type { Schema } from './schema';
import type { SchemaFile, SchemaInclude } from './schema-files';

/** What a schema is made of, in the order in which QEMU's front end reads it. */
export type EntryInOrder =
  | {
      readonly kind: 'documentation';
      readonly file: SchemaFile;
      readonly entry: DocumentationEntry;
      readonly start: number;
    }
  | { readonly kind: 'definition'; readonly definition: SchemaDefinition }
  /** Each directive, whether the file stands in its place or somewhere else. */
  | { readonly kind: 'include'; readonly include: SchemaInclude };

/** Goes through all files of a schema, an included file in the place of its first include. */
export function entriesInOrder(schema: Schema): EntryInOrder[] {
  const entries: EntryInOrder[] = [];
  addFile(schema.root);
  return entries;

  function addFile(file: SchemaFile): void {
    const { tree, items } = schema.moduleOf(file);
    const itemOf = new Map<Entry, ModuleItem>(items.map((item) => [item.declaration.entry, item]));
    tree.entries.forEach((entry, index) => {
      const item = itemOf.get(entry);
      if (entry.kind === 'documentation') {
        entries.push({ kind: 'documentation', file, entry, start: tree.starts[index] ?? 0 });
      } else if (item !== undefined) addItem(item, file);
    });
  }

  function addItem(item: ModuleItem, file: SchemaFile): void {
    const { declaration } = item;
    if (isDefinitionItem(item))
      entries.push({ kind: 'definition', definition: { file, item, definition: item.declaration } });
    if (declaration.kind !== 'include') return;
    const include = schema.files.includes.get(declaration);
    if (include === undefined) return;
    entries.push({ kind: 'include', include });
    if (include.outcome.kind === 'included') addFile(include.outcome.file);
  }
}
