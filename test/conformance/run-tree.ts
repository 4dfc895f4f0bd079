/** Runs a tree's own cases and schemas, and says where we and its expectations disagree. */
import { join } from 'node:path';
import type { SchemaAnalysis } from '../../server/src/checks/analysis';
import { referenceReport } from '../../server/src/checks/reference/report';
import { analyseFile, errorsOf } from '../harness/schema-on-disk';
import { type Deviation, deviationsOf, explains } from './deviations';
import type { Disagreement, DisagreementKind } from './disagreement';
import { dumpOf } from './dump';
import { casesOf, type SuiteCase } from './suite';
import { isFile, type QemuTree } from './trees';
import { QEMU_ROOTS } from '../harness/corpus';

export interface TreeResult {
  readonly tree: QemuTree;
  readonly cases: number;
  readonly roots: number;
  /** How many dumps were compared. */
  readonly dumps: number;
  readonly disagreements: readonly Disagreement[];
  /** Disagreements in which we are right. */
  readonly deviations: readonly Deviation[];
  /** What the list of deviations says of this tree without need. */
  readonly stale: readonly Deviation[];
}

/** Compares everything that a tree has to offer. */
export function runTree(tree: QemuTree): TreeResult {
  const cases = casesOf(tree);
  const roots = QEMU_ROOTS.filter((root) => isFile(join(tree.directory, root)));
  const results = cases.map((each) => runCase(each, tree));
  const found = [
    ...results.flatMap(({ disagreement }) => disagreement ?? []),
    ...roots.flatMap((root) => runRoot(root, tree) ?? []),
  ];
  const names = new Set([...cases.map(({ name }) => name), ...roots]);
  const listed = deviationsOf(tree.version).filter(({ name }) => names.has(name));
  const isExplained = (each: Disagreement): boolean => listed.some((deviation) => explains(deviation, each));
  return {
    tree,
    cases: cases.length,
    roots: roots.length,
    dumps: results.filter(({ isDumpCompared }) => isDumpCompared).length,
    disagreements: found.filter((each) => !isExplained(each)),
    deviations: listed.filter((deviation) => found.some((each) => explains(deviation, each))),
    stale: listed.filter((deviation) => !found.some((each) => explains(deviation, each))),
  };
}

interface CaseResult {
  readonly disagreement: Disagreement | undefined;
  readonly isDumpCompared: boolean;
}

function runCase({ name, directory, spelling, error, dump }: SuiteCase, { version }: QemuTree): CaseResult {
  const analysis = analyseFile(directory, spelling, version);
  const actual = reportOf(analysis);
  if ((error === '') !== (actual === '')) return disagree('verdict', name, error, actual);
  if (error !== actual) return disagree('text', name, error, actual);
  // A schema with errors has no dump.
  const ours = actual === '' ? dumpOf(analysis) : undefined;
  if (ours === undefined || dump === undefined) return { disagreement: undefined, isDumpCompared: false };
  return dump === ours
    ? { disagreement: undefined, isDumpCompared: true }
    : disagree('dump', name, dump, ours);
}

function disagree(kind: DisagreementKind, name: string, expected: string, actual: string): CaseResult {
  return { disagreement: { kind, name, expected, actual }, isDumpCompared: kind === 'dump' };
}

function runRoot(name: string, { directory, version }: QemuTree): Disagreement | undefined {
  const analysis = analyseFile(directory, name, version);
  const errors = errorsOf(analysis).map((error) => `${error}\n`);
  const actual = reportOf(analysis) || errors.join('');
  if (actual !== '') return { kind: 'root', name, expected: '', actual };
  if (analysis.schema.definitions.length > 0) return undefined;
  return { kind: 'root', name, expected: '', actual: 'no definition was found\n' };
}

/** What the reference prints, and that only where diagnostics are reported at all. */
function reportOf(analysis: SchemaAnalysis): string {
  const report = referenceReport(analysis);
  const errors = errorsOf(analysis);
  if ((report === undefined) === (errors.length === 0)) return report === undefined ? '' : `${report}\n`;
  return `the report and the diagnostics disagree: ${report ?? '(no report)'}\n${errors.join('\n')}\n`;
}
