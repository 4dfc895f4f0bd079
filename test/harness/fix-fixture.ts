/**
 * What tests of quick fixes are made of: a schema before and after. Each applies the fix, compares the text, and checks
 * the schema again: nothing of the kind that was mended may be left, and nothing new may be wrong.
 */
import assert from 'node:assert/strict';
import type { DiagnosticCode } from '../../server/src/checks/catalogue';
import { quickFixes, type QuickFix } from '../../server/src/features/fixes/quick-fixes';
import type { Version } from '../../server/src/releases/rule-span';
import type { Snapshot } from '../../server/src/workspace/snapshot';
import { applyChanges } from '../../server/src/text/text-change';
import { type Explored, explore } from './feature-fixture';

export interface FixCase {
  readonly code: DiagnosticCode;
  /** Of one file, `root.json`, or of several in the form of `check-fixture.ts`. */
  readonly before: string;
  readonly title: string;
  readonly after: string;
  readonly release?: Version;
  /** What comes to light once it is mended. */
  readonly alsoWrong?: readonly DiagnosticCode[];
}

/** A test that a fix of the first diagnostic of the code turns one text into the other. */
export function itFixes(name: string, fixCase: FixCase): void {
  const { code, before, title, after, release, alsoWrong = [] } = fixCase;
  it(name, async () => {
    const explored = await explore(before, release);
    const fixes = fixesFor(explored, code);
    const fix = fixes.find((one) => one.title === title);
    assert.ok(fix, `'${title}' is among the offers: ${fixes.map((one) => one.title).join(' | ')}`);
    const fixed = applyFix(explored, fix);
    assert.equal(fixed, after.replace(/^\n/, ''));
    const now = await explore(fixed, release);
    const [was, is] = [countsOf(explored.snapshot), countsOf(now.snapshot)];
    const more = [...is].filter(([each, count]) => count > (was.get(each) ?? 0) || each === code);
    const codes = more.map(([each]) => each);
    assert.deepEqual(codes, alsoWrong, 'nothing of the kind is left, and nothing new is wrong');
  });
}

/** The titles of what is offered for the first diagnostic of the code; preferred ones have a star. */
export async function offersFor(text: string, code: DiagnosticCode, release?: Version): Promise<string[]> {
  const fixes = fixesFor(await explore(text, release), code);
  return fixes.map(({ title, isPreferred }) => (isPreferred ? `* ${title}` : title));
}

function fixesFor({ snapshot }: Explored, code: DiagnosticCode): QuickFix[] {
  for (const path of snapshot.paths()) {
    const diagnostic = snapshot.diagnosticsWithExamples(path).find((one) => one.code === code);
    if (diagnostic !== undefined)
      return quickFixes(snapshot, path, diagnostic.range).filter((fix) => fix.diagnostic === diagnostic);
  }
  assert.fail(`there is no ${code}, but ${[...countsOf(snapshot).keys()].join(', ')}`);
}

/** All files after the fix, in the form of the fixture. */
function applyFix({ fixture, snapshot }: Explored, { edits }: QuickFix): string {
  const files = fixture.files.map(({ name, text }) => {
    const changes = edits.get(`/w/${name}`) ?? [];
    for (const { start, end } of changes) assert.ok(start <= end && end <= text.length);
    return { name, text: applyChanges(text, changes) };
  });
  for (const path of edits.keys()) assert.ok(snapshot.file(path));
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only.text;
  return files.map(({ name, text }) => `#-- ${name}\n${text}`).join('');
}

function countsOf(snapshot: Snapshot): Map<DiagnosticCode, number> {
  const counts = new Map<DiagnosticCode, number>();
  for (const path of snapshot.paths())
    for (const { code } of snapshot.diagnosticsWithExamples(path))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
