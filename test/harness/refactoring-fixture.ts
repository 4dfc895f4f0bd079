/**
 * What tests of refactorings are made of: a schema with a cursor, before and after. Each applies the refactoring,
 * compares the text, and checks the schema again: nothing that was right may be wrong.
 */
import assert from 'node:assert/strict';
import {
  type OfferedRefactoring,
  offerRefactorings,
} from '../../server/src/features/refactorings/offer-refactorings';
import type { RefactoringKind } from '../../server/src/features/refactorings/refactorings';
import type { Version } from '../../server/src/releases/rule-span';
import { applyChanges } from '../../server/src/text/text-change';
import { type Explored, explore } from './feature-fixture';

export interface RefactoringCase {
  /** With the cursor `$0`. */
  readonly before: string;
  readonly title: string;
  readonly after: string;
  readonly kind?: RefactoringKind;
  readonly release?: Version;
  /** The title by which the result becomes again what it was, at the first place that offers it. */
  readonly back?: string;
}

/** A test that a refactoring turns one text into the other and, where there is a way back, back again. */
export function itRefactors(
  name: string,
  { before, title, after, kind, release, back }: RefactoringCase,
): void {
  it(name, async () => {
    const explored = await explore(before, release);
    const offers = offersAt(explored, kind);
    const offer = offers.find((one) => one.title === title);
    assert.ok(offer, `'${title}' is among the offers: ${offers.map((one) => one.title).join(' | ')}`);
    assert.equal(offer.disabledReason, undefined);
    const result = applyRefactoring(explored, offer);
    assert.equal(result, after.replace(/^\n/, ''));
    const now = await explore(result, release);
    assert.deepEqual(messagesOf(now), messagesOf(explored));
    if (back !== undefined) assert.equal(revert(now, back), textOf(explored));
  });
}

/** The titles that are offered at the cursor and begin in some way; what cannot be done is there with the reason. */
export async function refactoringsFor(text: string, beginning: RegExp, release?: Version): Promise<string[]> {
  return offersAt(await explore(text, release))
    .filter(({ title }) => beginning.test(title))
    .map(({ title, disabledReason }) => {
      return disabledReason === undefined ? title : `(${title}: ${disabledReason})`;
    });
}

function offersAt({ snapshot, path, offset }: Explored, kind?: RefactoringKind): OfferedRefactoring[] {
  const selection = { start: offset, end: offset };
  return offerRefactorings(snapshot, path, selection, (one) => kind === undefined || one === kind);
}

function revert(explored: Explored, title: string): string {
  for (const path of explored.snapshot.paths()) {
    const { length } = explored.snapshot.file(path)?.text ?? '';
    for (let offset = 0; offset <= length; offset++) {
      const offer = offersAt({ ...explored, path, offset }).find((one) => one.title === title);
      if (offer !== undefined) return applyRefactoring(explored, offer);
    }
  }
  assert.fail(`'${title}' is offered nowhere`);
}

/** All files after the refactoring, in the form of the fixture. */
function applyRefactoring({ fixture, snapshot }: Explored, { edits }: OfferedRefactoring): string {
  const changes = edits();
  for (const [path, ofFile] of changes) assertInOrder(ofFile, snapshot.file(path)?.text ?? '');
  return inFixtureForm(
    fixture.files.map(({ name, text }) => {
      return { name, text: applyChanges(text, changes.get(`/w/${name}`) ?? []) };
    }),
  );
}

function assertInOrder(
  changes: readonly { readonly start: number; readonly end: number }[],
  text: string,
): void {
  let from = 0;
  for (const { start, end } of changes) {
    assert.ok(from <= start && start <= end && end <= text.length);
    from = end;
  }
}

function textOf({ fixture }: Explored): string {
  return inFixtureForm(fixture.files);
}

function inFixtureForm(files: readonly { readonly name: string; readonly text: string }[]): string {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only.text;
  return files.map(({ name, text }) => `#-- ${name}\n${text}`).join('');
}

function messagesOf({ snapshot }: Explored): string[] {
  return [...snapshot.paths()].flatMap((path) => snapshot.diagnostics(path).map(({ message }) => message));
}
