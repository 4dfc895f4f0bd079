import type { FilePath } from '../../text/file-path';
import type { TextChange } from '../../text/text-change';
import type { Snapshot } from '../../workspace/snapshot';
import type { ChangesByFile } from '../../workspace/with-changes';
import { viewsOf } from '../file-view';
import { renameInTarget } from './name-in-target';
import { type Occurrence, occurrencesOf } from './occurrences';
import { nameOfSymbol, type SchemaSymbol } from './schema-symbol';
import { findTarget } from './targets';

/** What changes if symbols of one name get another one: wherever it is named, whole or as a part of another name. */
export function renameSymbols(
  symbols: readonly SchemaSymbol[],
  newName: string,
  snapshot: Snapshot,
): ChangesByFile {
  const changes = new Map<FilePath, TextChange[]>();
  const [first] = symbols;
  if (first === undefined) return changes;
  for (const { path, range, target } of renamedOccurrences(first, symbols, snapshot)) {
    const ofFile = changes.get(path) ?? [];
    changes.set(path, ofFile);
    const change = renameInTarget(target, range, nameOfSymbol(first), newName);
    if (change.start >= (ofFile.at(-1)?.end ?? 0)) ofFile.push(change);
  }
  return changes;
}

/** All features of a name mean the same, but each definition can call its own ones what it likes. */
function renamedOccurrences(
  first: SchemaSymbol,
  symbols: readonly SchemaSymbol[],
  snapshot: Snapshot,
): readonly Occurrence[] {
  if (first.kind !== 'feature') return occurrencesOf(symbols, snapshot);
  const { file, definition } = first.owner;
  const [view] = viewsOf(snapshot, file.path);
  return occurrencesOf(symbols, snapshot, [file.path]).filter(({ range }) => {
    const declaration = view && findTarget(view.module, range.start)?.item?.declaration;
    return declaration !== undefined && 'name' in declaration && declaration.name === definition.name;
  });
}
