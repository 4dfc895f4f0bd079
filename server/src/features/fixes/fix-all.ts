import type { FilePath } from '../../text/file-path';
import { differenceOf, type TextChange } from '../../text/text-change';
import { hasMoreErrors } from '../../workspace/new-errors';
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
    const next = fixRound(current, path);
    if (next === undefined) break;
    current = next;
  }
  return current.file(path)?.text;
}

/** What a round of fixes leads to; nothing if none is of use. */
function fixRound(snapshot: Snapshot, path: FilePath): Snapshot | undefined {
  const fixes = withoutHarm(fixesOfRound(snapshot, path), snapshot, path);
  const fixed = applyAll(fixes, snapshot, path);
  return fixes.length === 0 || hasMoreErrors(fixed, snapshot) ? undefined : fixed;
}

type Changes = readonly TextChange[];

/** All of the fixes, unless they lead to more errors; then one half of them and the other are tried by themselves. */
function withoutHarm(fixes: readonly Changes[], snapshot: Snapshot, path: FilePath): readonly Changes[] {
  if (!hasMoreErrors(applyAll(fixes, snapshot, path), snapshot)) return fixes;
  const middle = Math.floor(fixes.length / 2);
  const halves = middle === 0 ? [] : [fixes.slice(0, middle), fixes.slice(middle)];
  return halves.flatMap((half) => withoutHarm(half, snapshot, path));
}

/** The changes of each of the preferred fixes that do not meet; the others wait for the next round. */
function fixesOfRound(snapshot: Snapshot, path: FilePath): Changes[] {
  const chosen: Changes[] = [];
  const taken: TextChange[] = [];
  for (const diagnostic of snapshot.diagnosticsWithExamples(path)) {
    const fix = fixesOf(diagnostic, snapshot, path).find(({ isPreferred }) => isPreferred);
    const changes = fix && changesIn(fix, path);
    if (changes === undefined || changes.some((one) => taken.some((other) => meets(one, other)))) continue;
    chosen.push(changes);
    taken.push(...changes);
  }
  return chosen;
}

function applyAll(fixes: readonly Changes[], snapshot: Snapshot, path: FilePath): Snapshot {
  const changes = fixes.flat().sort((a, b) => a.start - b.start);
  return withChanges(new Map([[path, changes]]), snapshot);
}

/** The changes of a fix that concerns this file alone. */
function changesIn({ edits }: QuickFix, path: FilePath): Changes | undefined {
  return edits.size === 1 ? edits.get(path) : undefined;
}

function meets(a: TextChange, b: TextChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
