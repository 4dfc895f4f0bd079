/**
 * `check(fixture)`: the one call through which all tests of checks go. A fixture is text.
 *
 * - `#-- qapi/root.json` at the start of a line starts a file; the first one is the root. Without such a line the
 *   whole text is `root.json`. A line break at the very beginning does not count.
 * - A line of carets marks one expected diagnostic: its exact range, in the columns of the line above, and the first
 *   line of its message. Several may follow one line. They are taken out before the text is parsed.
 *
 *       { 'struct': 'Foo', 'data': { 'a': 'Bar' } }
 *       #                                 ^^^^^ member 'a' uses unknown type 'Bar'
 *
 *   A message may end in `...` where the rest does not matter. A severity other than error stands in front of it:
 *   `hint: `. The forms besides carets are
 *
 *       # <-- message      the first two columns (as many as there are dashes), for carets cannot stand below the `#`;
 *                          `# < message` is an empty range at column 0
 *       #   | message      an empty range in front of the column of the bar
 *       # <eof> message    an empty range at the end of the file
 *
 * - `$0` is the cursor. It is taken out of the text, and the columns count without it.
 */
import assert from 'node:assert/strict';
import { analyseSchema, type SchemaAnalysis } from '../../server/src/checks/analysis';
import { catalogueRow, type DiagnosticCode } from '../../server/src/checks/catalogue';
import type { Diagnostic } from '../../server/src/checks/diagnostic';
import { referenceReport } from '../../server/src/checks/reference/report';
import { NEWEST_VERSION, releaseOf } from '../../server/src/releases/release';
import type { Version } from '../../server/src/releases/rule-span';
import type { Module } from '../../server/src/schema/module';
import { diagnosticsByFile } from './diagnostics';
import { annotate, type Fixture, type Mark, parseFixture } from './fixture';
import { type Failures, modulesOf, pathOf, schemaOf } from './memory-schema';

export interface CheckOptions {
  readonly release?: Version;
  /** What QEMU's front end prints. Whether it prints anything at all is checked without it, too. */
  readonly reference?: string;
  /** Files that are there but cannot be had. */
  readonly failures?: Failures;
}

export interface Checked {
  readonly fixture: Fixture;
  readonly modules: ReadonlyMap<string, Module>;
  readonly analysis: SchemaAnalysis;
  /** By the name of the file. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Fails with both sides as annotated text if the diagnostics are not those that the fixture expects. */
export function check(text: string, options: CheckOptions = {}): Checked {
  const checked = analyse(text, options);
  const { fixture, analysis, diagnostics } = checked;
  const actual: string[] = [];
  const expected: string[] = [];
  for (const file of fixture.files) {
    actual.push(
      `#-- ${file.name}`,
      annotate(file.text, asExpected(diagnostics.get(file.name) ?? [], file.expected)),
    );
    expected.push(`#-- ${file.name}`, annotate(file.text, file.expected));
  }
  assert.equal(actual.join('\n'), expected.join('\n'));
  checkReference(analysis, diagnostics, options.reference);
  return checked;
}

/** The fixtures of all test files that mocha has loaded, to tell which codes they cover. */
const registered: { readonly text: string; readonly options: CheckOptions }[] = [];

/** A test that is nothing but a fixture. */
export function itChecks(title: string, text: string, options: CheckOptions = {}): void {
  registered.push({ text, options });
  it(title, () => void check(text, options));
}

/** The codes of all diagnostics in the fixtures of `itChecks`. */
export function coveredCodes(): ReadonlySet<DiagnosticCode> {
  const codes = new Set<DiagnosticCode>();
  for (const { text, options } of registered) {
    for (const list of analyse(text, options).diagnostics.values())
      for (const { code } of list) codes.add(code);
  }
  return codes;
}

function analyse(text: string, { release = NEWEST_VERSION, failures = {} }: CheckOptions): Checked {
  const fixture = parseFixture(text);
  const modules = modulesOf(fixture.files, releaseOf(release));
  const schema = schemaOf(fixture.files[0]?.name ?? '', modules, failures);
  const analysis = analyseSchema(schema);
  return { fixture, modules, analysis, diagnostics: diagnosticsByName(analysis, fixture) };
}

/** The diagnostics of an analysis, by the names that the fixture gives to files. */
export function diagnosticsByName(
  analysis: SchemaAnalysis,
  fixture: Fixture,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const byName = new Map<string, readonly Diagnostic[]>();
  for (const [{ path }, diagnostics] of diagnosticsByFile(analysis)) {
    const name = fixture.files.find((file) => pathOf(file.name) === path)?.name;
    if (name !== undefined) byName.set(name, diagnostics);
  }
  return byName;
}

/** The diagnostics as marks; one that was expected in short is put as shortly. */
function asExpected(diagnostics: readonly Diagnostic[], expected: readonly Mark[]): Mark[] {
  const open = [...expected];
  return diagnostics.map(({ range, severity, message }) => {
    const [words = ''] = message.split('\n');
    const label = severity === 'error' ? words : `${severity}: ${words}`;
    const index = open.findIndex((mark) => {
      const isSameRange = mark.start === range.start && mark.end === range.end;
      return isSameRange && mark.label.endsWith('...') && label.startsWith(mark.label.slice(0, -3));
    });
    const [short] = index < 0 ? [] : open.splice(index, 1);
    return { ...range, label: short?.label ?? label };
  });
}

/** QEMU's front end has a word exactly where one of its own diagnostics is reported. */
function checkReference(
  analysis: SchemaAnalysis,
  diagnostics: ReadonlyMap<string, readonly Diagnostic[]>,
  expected: string | undefined,
): void {
  const report = referenceReport(analysis) ?? '';
  if (expected !== undefined) return assert.equal(report, expected.trim());
  const codes = [...diagnostics.values()].flat().map(({ code }) => code);
  if (codes.length === 0) assert.equal(report, '');
  // What it says of errors that are ours alone is nobody's business.
  if (codes.some((code) => catalogueRow(code, analysis.schema.release).phase !== 'own'))
    assert.notEqual(report, '');
}
