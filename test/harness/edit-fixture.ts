import assert from 'node:assert/strict';
import { NO_CONFIGURATION } from '../../server/src/configuration/configuration';
import { analyseSchema, type SchemaAnalysis } from '../../server/src/checks/analysis';
import { type PlacedByFile, placeFindings } from '../../server/src/checks/place-findings';
import { referenceReport } from '../../server/src/checks/reference/report';
import { writtenChoice } from '../../server/src/releases/release-choice';
import { reviseModule } from '../../server/src/schema/module';
import { parse } from '../../server/src/syntax/parser';
import { reparse } from '../../server/src/syntax/reparse';
import { analyseRoot, reviseRoot, type RootAnalysis } from '../../server/src/workspace/root-analysis';
import { type Checked, diagnosticsByName } from './check-fixture';
import { diagnosticsByFile } from './diagnostics';
import { modulesOf, pathOf, schemaOf, sourceOf } from './memory-schema';

/** One piece of text, which stands in the file once, becomes another. */
export interface Edit {
  /** The root if absent. */
  readonly file?: string;
  readonly find: string;
  readonly replace: string;
}

/** What an edit led to. */
export interface Edited extends Checked {
  readonly root: RootAnalysis;
  /** Whether the schema could be revised, and was not built anew. */
  readonly isRevision: boolean;
  /** The names of the files whose diagnostics are not the same objects as before. */
  readonly replaced: readonly string[];
}

/**
 * Applies an edit to what `check` or an earlier edit yielded, and analyses the schema anew with the analysis before
 * as a help. Fails if the result is not the one of an analysis from scratch.
 */
export function applyEdit(checked: Checked, { file, find, replace }: Edit): Edited {
  const name = checked.fixture.files[0]?.name ?? '';
  const path = pathOf(file ?? name);
  const before = checked.modules.get(path);
  assert.ok(before, `there is no file '${path}'`);
  const start = before.tree.text.indexOf(find);
  assert.ok(
    start >= 0 && start === before.tree.text.lastIndexOf(find),
    `'${find}' does not stand there once`,
  );
  const tree = reparse(before.tree, [{ start, end: start + find.length, text: replace }]);
  assert.deepEqual(tree, parse(tree.text, tree.release));
  const module = reviseModule(before, tree);
  const modules = new Map([...checked.modules, [path, module]]);
  const old = rootOf(checked, name);
  const revised = reviseRoot(old, module);
  const source = sourceOf(modules);
  const root = revised ?? analyseRoot({ ...old, spelling: name, source }, { previous: old });
  assert.ok(root);
  const texts = [...modules].map(
    ([
      each,
      {
        tree: { text },
      },
    ]) => ({ name: each, text }),
  );
  const fresh = analyseSchema(schemaOf(name, modulesOf(texts, tree.release)));
  assert.deepEqual(plain(root.analysis, root.placed), plain(fresh, placeFindings(fresh)));
  const { analysis } = root;
  const diagnostics = diagnosticsByName(analysis, checked.fixture);
  const replaced = replacedFiles(old.placed, root.placed);
  return { ...checked, modules, analysis, diagnostics, root, isRevision: revised !== undefined, replaced };
}

function rootOf(checked: Checked | Edited, name: string): RootAnalysis {
  if ('root' in checked) return checked.root;
  const { analysis } = checked;
  const choice = writtenChoice('override', analysis.schema.release.version, 'a test');
  assert.ok(choice);
  const { severities } = NO_CONFIGURATION;
  return { root: pathOf(name), choice, severities, analysis, placed: placeFindings(analysis) };
}

function plain(analysis: SchemaAnalysis, placed: PlacedByFile): unknown {
  const diagnostics = [...diagnosticsByFile(analysis, placed)].map(([{ path }, list]) => [path, list]);
  return { diagnostics: diagnostics.sort(), reference: referenceReport(analysis) };
}

function replacedFiles(before: PlacedByFile, after: PlacedByFile): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  const differing = [...files].filter(
    (file) => before.get(file)?.diagnostics !== after.get(file)?.diagnostics,
  );
  return [...new Set(differing.map(({ path }) => path))].sort();
}
