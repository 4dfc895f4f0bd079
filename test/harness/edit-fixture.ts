import assert from 'node:assert/strict';
import { analyseSchema, type SchemaAnalysis } from '../../server/src/checks/analysis';
import { diagnosticsByFile } from '../../server/src/checks/place-findings';
import { referenceReport } from '../../server/src/checks/reference/report';
import { moduleOf } from '../../server/src/schema/module';
import { parse } from '../../server/src/syntax/parser';
import { reparse } from '../../server/src/syntax/reparse';
import type { Checked } from './check-fixture';
import { diagnosticsByName } from './check-fixture';
import { modulesOf, pathOf, schemaOf } from './memory-schema';

/** One piece of text, which stands in the file once, becomes another. */
export interface Edit {
  /** The root if absent. */
  readonly file?: string;
  readonly find: string;
  readonly replace: string;
}

/**
 * Applies an edit to what `check` or an earlier edit yielded, and analyses the schema anew with the analysis before
 * as a help. Fails if the result is not the one of an analysis from scratch.
 */
export function applyEdit(checked: Checked, { file, find, replace }: Edit): Checked {
  const root = checked.fixture.files[0]?.name ?? '';
  const path = pathOf(file ?? root);
  const before = checked.modules.get(path);
  assert.ok(before, `there is no file '${path}'`);
  const start = before.tree.text.indexOf(find);
  assert.ok(
    start >= 0 && start === before.tree.text.lastIndexOf(find),
    `'${find}' does not stand there once`,
  );
  const tree = reparse(before.tree, [{ start, end: start + find.length, text: replace }]);
  const modules = new Map([...checked.modules, [path, moduleOf(path, tree)]]);
  const analysis = analyseSchema(schemaOf(root, modules), checked.analysis);
  const texts = [...modules].map(([name, module]) => ({ name, text: module.tree.text }));
  assert.deepEqual(tree, parse(tree.text));
  const fresh = analyseSchema(schemaOf(root, modulesOf(texts)));
  assert.deepEqual(plain(analysis), plain(fresh));
  return { ...checked, modules, analysis, diagnostics: diagnosticsByName(analysis, checked.fixture) };
}

function plain(analysis: SchemaAnalysis): unknown {
  const diagnostics = [...diagnosticsByFile(analysis)].map(([file, list]) => [file.module.path, list]);
  return { diagnostics, reference: referenceReport(analysis) };
}
