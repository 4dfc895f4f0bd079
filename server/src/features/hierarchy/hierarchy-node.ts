import { isDefinitionItem } from '../../schema/module';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import { entryIndexAt } from '../../syntax/syntax-tree';
import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileView, viewsOf } from '../file-view';
import { resolveTarget } from '../target/resolve-target';
import { schemaOfOwner } from '../target/schema-symbol';
import { findTarget, itemOfEntry } from '../target/targets';

/** What tells definitions apart, in whatever state the files are. */
export interface HierarchyKey {
  readonly path: FilePath;
  readonly name: string;
}

/** A definition in one of the schemas that hold its file. */
export interface HierarchyNode {
  readonly owner: SchemaDefinition;
  readonly schema: Schema;
}

/**
 * What a hierarchy can begin with at an offset: what the name there stands for, else the definition around it. In each
 * schema that holds the file.
 */
export function nodesAt(snapshot: Snapshot, path: FilePath, offset: number): readonly HierarchyNode[] {
  return viewsOf(snapshot, path).flatMap((view) => {
    const named = namedAt(view, offset);
    return named.length > 0 ? named : around(view, offset);
  });
}

/** The definition in each schema that still has it. */
export function nodesOfKey(snapshot: Snapshot, { path, name }: HierarchyKey): readonly HierarchyNode[] {
  return viewsOf(snapshot, path).flatMap(({ schema }) => {
    const owners = schema.index.all(name).filter(({ file }) => file.path === path);
    return owners.map((owner) => ({ owner, schema }));
  });
}

/** Equal for a definition of a file in whatever schema. */
export function spellKey({ owner: { file, definition } }: Pick<HierarchyNode, 'owner'>): string {
  return `${file.path} ${definition.name}`;
}

/** Documentation may name what another schema of the workspace defines. */
function namedAt(view: FileView, offset: number): readonly HierarchyNode[] {
  const found = findTarget(view.module, offset);
  const symbols = found === undefined ? [] : resolveTarget(found, view);
  return symbols.flatMap((symbol) => {
    if (symbol.kind !== 'definition') return [];
    const { owner } = symbol;
    const isOwn = view.schema.files.byPath.get(owner.file.path) === owner.file;
    const schema = isOwn ? view.schema : schemaOfOwner(owner, view.snapshot);
    return schema === undefined ? [] : [{ owner, schema }];
  });
}

function around({ module, schema }: FileView, offset: number): readonly HierarchyNode[] {
  const item = itemOfEntry(module, entryIndexAt(module.tree, offset));
  if (item === undefined || !isDefinitionItem(item)) return [];
  const owner = schema.entryOf(item.declaration);
  return owner === undefined ? [] : [{ owner, schema }];
}
