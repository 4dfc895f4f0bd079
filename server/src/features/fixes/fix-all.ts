import type { FilePath } from '../../text/file-path';
import { differenceOf, type TextChange } from '../../text/text-change';
import type { Snapshot } from '../../workspace/snapshot';
import { type ChangesByFile, withChanges } from '../../workspace/with-changes';
import { fixesOf, type QuickFix } from './quick-fixes';

/** More rounds than any mistake takes whose mending brings the next one to light. */
const MAX_ROUNDS = 20;

/** The one change that mends everything in a file for which there is a preferred fix; nothing if there is none. */
export function fixAllEdits(snapshot: Snapshot, path: FilePath): ChangesByFile {
  const before = snapshot.file(path)?.text ?? '';
  const after = fixAll(snapshot, path) ?? before;
  return new Map(before === after ? [] : [[path, [differenceOf(before, after)]]]);
}

/** The text of a file with everything mended for which there is a preferred fix; the same text if there is none. */
export function fixAll(snapshot: Snapshot, path: FilePath): string | undefined {
  let current = snapshot;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const changes = changesOfRound(current, path);
    if (changes.length === 0) break;
    current = withChanges(new Map([[path, changes]]), current);
  }
  return current.file(path)?.text;
}

/** Those of the preferred fixes that do not meet; the others wait for the next round. */
function changesOfRound(snapshot: Snapshot, path: FilePath): TextChange[] {
  const chosen: TextChange[] = [];
  for (const diagnostic of snapshot.diagnostics(path)) {
    const fix = fixesOf(diagnostic, snapshot, path).find(({ isPreferred }) => isPreferred);
    const changes = fix && changesIn(fix, path);
    if (changes !== undefined && !changes.some((one) => chosen.some((other) => meets(one, other))))
      chosen.push(...changes);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** The changes of a fix that concerns this file alone. */
function changesIn({ edits }: QuickFix, path: FilePath): readonly TextChange[] | undefined {
  return edits.size === 1 ? edits.get(path) : undefined;
}

function meets(a: TextChange, b: TextChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
