import type { DocumentationEntry } from '../syntax/syntax-tree';
import { isDefinitionItem } from './module';
import type { Schema, SchemaDefinition, SchemaFile, SchemaInclude } from './schema';

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
  const includes = includesByFile(schema);
  addFile(schema.root);
  return entries;

  function addFile(file: SchemaFile): void {
    const { tree, items } = file.module;
    const itemsByIndex = new Map(items.map((item) => [item.entryIndex, item]));
    tree.entries.forEach((entry, index) => {
      const item = itemsByIndex.get(index);
      const include = includes.get(file)?.get(index);
      if (entry.kind === 'documentation') {
        entries.push({ kind: 'documentation', file, entry, start: tree.starts[index] ?? 0 });
      } else if (item !== undefined && isDefinitionItem(item)) {
        entries.push({ kind: 'definition', definition: { file, item, definition: item.declaration } });
      } else if (include !== undefined) addInclude(include);
    });
  }

  function addInclude(include: SchemaInclude): void {
    entries.push({ kind: 'include', include });
    if (include.outcome.kind === 'included') addFile(include.outcome.file);
  }
}

/** The includes of each file, by the index of their entry. */
function includesByFile({ includes }: Schema): ReadonlyMap<SchemaFile, ReadonlyMap<number, SchemaInclude>> {
  const byFile = new Map<SchemaFile, Map<number, SchemaInclude>>();
  for (const include of includes) {
    let ofFile = byFile.get(include.file);
    if (ofFile === undefined) byFile.set(include.file, (ofFile = new Map<number, SchemaInclude>()));
    ofFile.set(include.item.entryIndex, include);
  }
  return byFile;
}
