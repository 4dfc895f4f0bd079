/** Renames something in a whole workspace and renames it back: nothing may be left of either. */
import { rename } from '../../../server/src/features/rename/rename';
import { applyChanges, growth } from '../../../server/src/text/text-change';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { type ChangesByFile, withChanges } from '../../../server/src/workspace/with-changes';
import type { RenamedPlace } from './renamed-places';

export interface RoundTrip {
  /** What went wrong; absent if the schema was clean with the new name, and the old name restored each text. */
  readonly problem?: string;
  /** How many places were edited. */
  readonly edits: number;
  readonly wireUsers: readonly string[];
}

/** `newName` must stand nowhere yet. */
export function tryRoundTrip(place: RenamedPlace, newName: string, snapshot: Snapshot): RoundTrip {
  const { path, offset } = place;
  const there = rename(snapshot, path, offset, newName);
  if (there.kind === 'refused') return { problem: there.reason, edits: 0, wireUsers: [] };
  const { changes, wireUsers } = there;
  const edits = [...changes.values()].reduce((sum, { length }) => sum + length, 0);
  const problem = edits === 0 ? 'nothing is edited' : problemWith(changes, place, snapshot);
  return { edits, wireUsers, ...(problem !== undefined && { problem }) };
}

function problemWith(
  changes: ChangesByFile,
  { path, offset, name }: RenamedPlace,
  snapshot: Snapshot,
): string | undefined {
  const renamed = withChanges(changes, snapshot);
  const reported = otherDiagnostics(snapshot, renamed);
  if (reported !== undefined) return reported;
  const inFront = (changes.get(path) ?? []).filter(({ end }) => end <= offset);
  const newOffset = inFront.reduce((sum, change) => sum + growth(change), offset);
  const back = rename(renamed, path, newOffset, name);
  if (back.kind === 'refused') return `on the way back: ${back.reason}`;
  return difference(back.changes, renamed, snapshot);
}

/** What is reported of the first file of which something else is reported than before, by codes and their number. */
function otherDiagnostics(before: Snapshot, after: Snapshot): string | undefined {
  for (const path of after.paths()) {
    const reported = after.diagnostics(path);
    const codes = reported.map(({ code }) => code);
    const codesBefore = before.diagnostics(path).map(({ code }) => code);
    if (codes.join() !== codesBefore.join())
      return `${path}: ${reported.map(({ message }) => message).join('; ')}`;
  }
  return undefined;
}

function difference(changes: ChangesByFile, renamed: Snapshot, original: Snapshot): string | undefined {
  for (const path of original.paths()) {
    const text = applyChanges(renamed.file(path)?.text ?? '', changes.get(path) ?? []);
    if (text !== original.file(path)?.text) return `${path} is not what it was`;
  }
  return undefined;
}
