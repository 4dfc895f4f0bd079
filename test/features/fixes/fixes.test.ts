import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CATALOGUE, type DiagnosticCode } from '../../../server/src/checks/catalogue';
import { FIXES } from '../../../server/src/features/fixes/fixes';
import { fixAllEdits } from '../../../server/src/features/fixes/fix-all';
import { fixesOf, type QuickFix } from '../../../server/src/features/fixes/quick-fixes';
import type { FilePath } from '../../../server/src/text/file-path';
import { growth, type TextChange } from '../../../server/src/text/text-change';
import type { FileDiagnostic } from '../../../server/src/workspace/file-diagnostics';
import type { Snapshot } from '../../../server/src/workspace/snapshot';
import { withChanges } from '../../../server/src/workspace/with-changes';
import { describeWithCorpus } from '../../harness/corpus';
import { corpusSnapshot, schemaFiles } from '../../harness/corpus-snapshot';
import { forDamagedTexts } from '../../harness/damaged-text';
import { damageOf, fraction, pick, type TokenDamage, tokenDamage } from '../../harness/token-damage';

/** What has no mechanical answer, and why. Whoever adds a diagnostic writes a fix for it, or a line here. */
const WITHOUT_FIX: Readonly<Partial<Record<DiagnosticCode, string>>> = {
  'schema-unreadable': 'no text of the schema is wrong',
  'union-empty': 'nobody knows which branches were meant',
  'too-many-features': 'which ones can go is a matter of the interface',
  'nesting-too-deep': 'it is no schema',
  'include-out-of-bounds': 'the file may be right where it is; only what is read is limited',
  'file-too-large': 'the file is not read',
  'file-not-utf8': 'the file is not read',
  'qmp-example/missing-member': 'only who writes an example knows the values that it is to show',
  'qmp-example/no-alternate': 'nobody knows which branch was meant',
  'qmp-example/out-of-range': 'nobody knows which value was meant',
  'qmp-example/stray-reply': 'a command may be missing, or the reply too much',
  'qmp-example/unknown-id': 'nobody knows which command was meant',
  'qmp-example/silent-command': 'an event may have to stand there, or nothing',
  'qmp-example/json-missing-key': 'nobody knows which key was meant',
  'qmp-example/json-missing-value': 'nobody knows which value was meant',
  'qmp-example/json-duplicate-key': 'nobody knows which of the two is right',
  'qmp-example/json-nesting-too-deep': 'it is no message',
};

describe('quick fixes and the catalogue', () => {
  it('has a fix for every code, or a reason why not', () => {
    const codes = Object.keys(CATALOGUE).sort();
    assert.deepEqual([...Object.keys(FIXES), ...Object.keys(WITHOUT_FIX)].sort(), codes);
  });
});

describe('quick fixes of damaged texts', () => {
  it('are inside of the file, whatever the text', async () => {
    await forDamagedTexts((snapshot, path) => {
      for (const diagnostic of snapshot.diagnosticsWithExamples(path))
        for (const fix of fixesOf(diagnostic, snapshot, path)) assertInside(fix, snapshot, fix.title);
      const fixed = fixAllEdits(snapshot, path).get(path) ?? [];
      assert.ok(fixed.length <= 1);
    });
  });
});

/** Names that clients see, exceptions, and what somebody still has to write. */
const NEVER_SURE = /^(?:Rename|Exempt|Document |Write documentation)/;

/** How many slips are made in each release. */
const RUNS = 120;
const SEED = 6;

for (const release of ['5.2.0', '10.2.2'])
  describeWithCorpus(`quick fixes of slips in the schemas of ${release}`, release, (directory) => {
    it('are inside of the file and mend what they are for', async () => {
      const snapshot = await corpusSnapshot(directory);
      const files = schemaFiles(snapshot);
      const seen = new Map<DiagnosticCode, number>();
      const slips = fc.sample(fc.tuple(fraction, tokenDamage), {
        numRuns: RUNS,
        seed: SEED,
      });
      for (const [file, damage] of slips) tryFixes(snapshot, pick(files, file), damage, seen);
      assert.ok(seen.size >= 20, `fixes of ${seen.size} kinds were applied`);
    });
  });

/** Makes a slip and applies each fix that is offered for what is wrong then. */
function tryFixes(
  clean: Snapshot,
  path: FilePath,
  damage: TokenDamage,
  seen: Map<DiagnosticCode, number>,
): void {
  const slip = damageOf(clean.file(path)?.text ?? '', damage);
  const damaged = withChanges(new Map([[path, [slip]]]), clean);
  for (const diagnostic of damaged.diagnostics(path)) {
    for (const fix of fixesOf(diagnostic, damaged, path)) {
      const about = `${fix.title} (${diagnostic.code}) after ${JSON.stringify(slip)} in ${path}`;
      assertInside(fix, damaged, about);
      if (NEVER_SURE.test(fix.title)) assert.ok(!fix.isPreferred, about);
      const mended = withChanges(fix.edits, damaged);
      assert.ok(isGone(diagnostic, fix, path, damaged, mended), about);
      seen.set(diagnostic.code, (seen.get(diagnostic.code) ?? 0) + 1);
    }
  }
}

function assertInside({ edits }: QuickFix, snapshot: Snapshot, about: string): void {
  assert.ok(edits.size > 0, about);
  for (const [path, changes] of edits) {
    const length = snapshot.file(path)?.text.length ?? -1;
    let from = 0;
    for (const { start, end } of changes) {
      assert.ok(from <= start && start <= end && end <= length, about);
      from = end;
    }
  }
}

/** Whether less of its kind is wrong, where it was or in all of the schemas. */
function isGone(
  diagnostic: FileDiagnostic,
  { edits }: QuickFix,
  path: FilePath,
  before: Snapshot,
  after: Snapshot,
): boolean {
  const { code, range } = diagnostic;
  const start = moved(range.start, edits.get(path) ?? []);
  const isLess =
    count(after, path, (one) => one.code === code && one.range.start === start) <
    count(before, path, (one) => one.code === code && one.range.start === range.start);
  if (isLess) return true;
  const total = (snapshot: Snapshot): number =>
    [...snapshot.paths()].reduce((sum, each) => sum + count(snapshot, each, (one) => one.code === code), 0);
  return total(after) < total(before);
}

function moved(offset: number, changes: readonly TextChange[]): number {
  const inside = changes.find(({ start, end }) => start < offset && offset < end);
  const from = inside?.start ?? offset;
  return changes.filter(({ end }) => end <= from).reduce((sum, change) => sum + growth(change), from);
}

function count(snapshot: Snapshot, path: FilePath, isIt: (one: FileDiagnostic) => boolean): number {
  return snapshot.diagnostics(path).filter(isIt).length;
}
