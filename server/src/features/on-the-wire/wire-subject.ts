import type { SchemaDefinition } from '../../schema/definition-index';
import { isDefinitionItem } from '../../schema/module';
import { entryIndexAt } from '../../syntax/syntax-tree';
import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileView, viewsOf } from '../file-view';
import { resolveTarget } from '../target/resolve-target';
import { findTarget, itemOfEntry } from '../target/targets';

/** A definition of which it can be told what clients see of it. */
export interface WireSubject {
  /** Where it is defined. */
  readonly path: FilePath;
  readonly name: string;
}

/** The definition that the name at an offset stands for, else the one that is written or documented there. */
export function wireSubjectAt(snapshot: Snapshot, path: FilePath, offset: number): WireSubject | undefined {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined) return undefined;
  const found = findTarget(view.module, offset);
  const symbols = found === undefined ? [] : resolveTarget(found, view);
  const named = symbols.find((symbol) => symbol.kind === 'definition');
  if (named !== undefined) return { path: named.owner.file.path, name: named.owner.definition.name };
  const item = itemOfEntry(view.module, entryIndexAt(view.module.tree, offset));
  const name = item !== undefined && isDefinitionItem(item) ? item.declaration.name : '';
  return name === '' ? undefined : { path, name };
}

/** A definition as one of the schemas has it that hold its file. */
export interface ViewedDefinition {
  readonly owner: SchemaDefinition;
  readonly view: FileView;
}

/** The definition as each schema has it that holds its file; none if it is not there any more. */
export function viewsOfSubject(snapshot: Snapshot, { path, name }: WireSubject): ViewedDefinition[] {
  return viewsOf(snapshot, path).flatMap((view) => {
    const owner = view.schema.lookupAll(name).find(({ file }) => file.path === path);
    return owner === undefined ? [] : [{ owner, view }];
  });
}

/** In which schema, and by the rules of which release, it is told what clients see. */
export function contextOf({ view: { schema } }: ViewedDefinition): string {
  return `${schema.root.spelling}, QEMU ${schema.release.version}`;
}
