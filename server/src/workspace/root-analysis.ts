import { analyseSchema, type SchemaAnalysis } from '../checks/analysis';
import type { Severities } from '../configuration/severities';
import type { Diagnostic } from '../checks/diagnostic';
import { exampleDiagnostics } from '../checks/examples/example-diagnostics';
import { type PlacedByFile, placeFindings } from '../checks/place-findings';
import { renewAnalysis } from '../checks/renew-analysis';
import { reviseAnalysis } from '../checks/revise-analysis';
import { isSameEvidence } from '../releases/weigh-evidence';
import { isSameChoice, isWritten, type ReleaseChoice } from '../releases/release-choice';
import type { Module } from '../schema/module';
import { buildSchema, reviseSchema } from '../schema/schema';
import type { ModuleSource } from '../schema/schema-files';
import type { FilePath } from '../text/file-path';
import { evidenceOfTree } from './schema-evidence';

/** A root with all that was found in its files. */
export interface RootAnalysis {
  readonly root: FilePath;
  /** By the rules of which release, and why. */
  readonly choice: ReleaseChoice;
  /** How much rules matter to the project. */
  readonly severities: Severities;
  readonly analysis: SchemaAnalysis;
  readonly placed: PlacedByFile;
}

/** What may spare a root some of its analysis. */
export interface EarlierAnalyses {
  /** Of the same root. */
  readonly previous?: RootAnalysis | undefined;
  /** Of roots that may share files with it. */
  readonly others?: Iterable<RootAnalysis>;
}

/** What is to be analysed, and how. */
export interface AnalysisRequest {
  readonly root: FilePath;
  /** How messages of QEMU's front end would call it. */
  readonly spelling: string;
  /** Yields modules by the rules of the chosen release. */
  readonly source: ModuleSource;
  readonly choice: ReleaseChoice;
  readonly severities: Severities;
}

/**
 * Analyses the schema of a root; nothing if the root itself cannot be had. The previous analysis is handed back as it
 * is if none of its files changed.
 */
export function analyseRoot(
  { root, spelling, source, choice, severities }: AnalysisRequest,
  { previous, others = [] }: EarlierAnalyses = {},
): RootAnalysis | undefined {
  const isSameRoot = previous?.analysis.schema.root.spelling === spelling;
  if (previous !== undefined && isSameRoot && isCurrent(previous, source)) {
    const isSame = isSameChoice(previous.choice, choice) && previous.severities === severities;
    return isSame ? previous : { ...previous, choice, severities };
  }
  const module = source(root);
  if ('kind' in module) return undefined;
  const schema = buildSchema(module, spelling, source);
  const siblings = Array.from(others, ({ analysis }) => analysis);
  const analysis = previous ? renewAnalysis(previous.analysis, schema) : analyseSchema(schema, siblings);
  return { root, choice, severities, analysis, placed: placeFindings(analysis) };
}

/**
 * The analysis after an edit of one of the root's files. Yields nothing where the edit changes which files there are or
 * by what rules they are read, so that the root must be analysed anew.
 */
export function reviseRoot(previous: RootAnalysis, module: Module): RootAnalysis | undefined {
  const revision = reviseSchema(previous.analysis.schema, module);
  if (revision === undefined || (!isWritten(previous.choice) && !showsTheSame(previous, module)))
    return undefined;
  const analysis = reviseAnalysis(previous.analysis, revision);
  return { ...previous, analysis, placed: placeFindings(analysis, previous.placed) };
}

/** Whether the file speaks for the same releases as before the edit. */
function showsTheSame({ analysis: { schema } }: RootAnalysis, { path, tree }: Module): boolean {
  const before = schema.moduleAt(path);
  return before !== undefined && isSameEvidence(evidenceOfTree(before.tree), evidenceOfTree(tree));
}

/** What is wrong with one of the root's files as the project sees it, from top to bottom. */
export function diagnosticsIn(root: RootAnalysis, path: FilePath): readonly Diagnostic[] {
  return root.severities.adjust(strictDiagnosticsIn(root, path));
}

/** What is wrong with one of the root's files by the rules of its release, whatever the project makes of it. */
export function strictDiagnosticsIn(
  { analysis, placed }: RootAnalysis,
  path: FilePath,
): readonly Diagnostic[] {
  const file = analysis.schema.files.byPath.get(path);
  return (file && placed.get(file)?.diagnostics) ?? NONE;
}

/** What is wrong with the examples in one of the root's files as the project sees it, found out when it is asked for. */
export function exampleDiagnosticsIn(
  { analysis: { schema }, severities }: RootAnalysis,
  path: FilePath,
): readonly Diagnostic[] {
  const file = schema.files.byPath.get(path);
  return file === undefined ? NONE : severities.adjust(exampleDiagnostics(schema.moduleOf(file), schema));
}

const NONE: readonly Diagnostic[] = [];

/** The files that the root's includes ask for and that were not read yet. */
export function pendingFiles({ analysis }: RootAnalysis): FilePath[] {
  return Array.from(analysis.schema.files.includes.values())
    .filter(({ outcome }) => outcome.kind === 'pending')
    .map(({ target }) => target);
}

function isCurrent({ analysis: { schema } }: RootAnalysis, source: ModuleSource): boolean {
  const { all, includes } = schema.files;
  if (!all.every((file) => source(file.path) === schema.moduleOf(file))) return false;
  return Array.from(includes.values()).every(({ target, outcome }) => {
    if (!('reason' in outcome)) return true;
    const now = source(target);
    return 'kind' in now && now.kind === outcome.kind && now.reason === outcome.reason;
  });
}
