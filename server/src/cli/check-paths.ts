import { formatMessage } from '../checks/catalogue';
import { byPlace, type Diagnostic, isError } from '../checks/diagnostic';
import { referenceReport } from '../checks/reference/report';
import type { ReleaseChoice } from '../releases/release-choice';
import type { Schema } from '../schema/schema';
import type { FilePath } from '../text/file-path';
import { problemsOfFile } from '../workspace/file-diagnostics';
import type { FileStore } from '../workspace/file-store';
import type { FileSystem, ReadFailure } from '../workspace/file-system';
import { diagnosticsIn, exampleDiagnosticsIn, type RootAnalysis } from '../workspace/root-analysis';
import type { SchemaReader } from '../workspace/schema-reader';
import { CheckMemory } from './check-memory';
import { findRoots, loadRoot, type RootRequest } from './find-roots';
import { configurationTroubles } from './schema-reader-for';

/** What a run of `qapi check` found. */
export interface CheckReport {
  readonly roots: readonly CheckedRoot[];
  /** What went wrong apart from the schemas, one sentence each. */
  readonly troubles: readonly string[];
  readonly hasErrors: boolean;
}

export interface CheckedRoot {
  /** The root as the user calls it. */
  readonly spelling: string;
  /** By the rules of which release it was checked, and why. */
  readonly choice: ReleaseChoice;
  /** What QEMU's front end would print, without the final line end; nothing if it would print nothing. */
  readonly reference: () => string | undefined;
  /** Absent if the root cannot be read. */
  readonly schema: Schema | undefined;
  /** In the order of inclusion, those without diagnostics too; none if the root cannot be read. */
  readonly files: readonly CheckedFile[];
}

export interface CheckedFile {
  readonly path: FilePath;
  /** As QEMU's front end spells it. */
  readonly spelling: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckOptions {
  /** By the rules of which release, if not by those of each root's own. */
  readonly override?: ReleaseChoice | undefined;
  /** Whether the examples in documentation are checked, too. */
  readonly withExamples?: boolean;
  /** What an earlier check found, for those who check again. */
  readonly memory?: CheckMemory | undefined;
}

/** Checks the schemas that the paths, written from `directory`, stand for; by the rules of their releases, or of one. */
export async function checkPaths(
  paths: readonly string[],
  directory: FilePath,
  fileSystem: FileSystem,
  { override, withExamples = false, memory = new CheckMemory(fileSystem, override) }: CheckOptions = {},
): Promise<CheckReport> {
  const { reader } = memory;
  const troubles: string[] = [];
  const found = await Promise.all(paths.map((path) => findRoots(path, directory, fileSystem, reader)));
  found.forEach((requests, index) => {
    if (requests.length === 0) troubles.push(`no schemas found in '${paths[index] ?? ''}'`);
  });
  const requests = found.flat();
  await Promise.all(requests.map((request) => loadRoot(request, reader)));
  troubles.push(
    ...configurationTroubles(
      requests.map(({ place }) => place),
      directory,
      reader,
    ),
  );
  const analysed: RootAnalysis[] = [];
  const roots = requests.map((request) => checkRoot(request, memory, analysed, { troubles, withExamples }));
  const hasErrors = roots.some(({ files }) => files.some(({ diagnostics }) => diagnostics.some(isError)));
  return { roots, troubles, hasErrors };
}

function checkRoot(
  { spelling, path, place }: RootRequest,
  { reader, analyses }: CheckMemory,
  analysed: RootAnalysis[],
  { troubles, withExamples }: { readonly troubles: string[]; readonly withExamples: boolean },
): CheckedRoot {
  const root = reader.analyse(path, spelling, place, { previous: analyses.get(spelling), others: analysed });
  if (root === undefined) {
    const trouble = whyUnreadable({ spelling, path, place }, reader);
    troubles.push(trouble);
    const choice = reader.choose(path, place);
    return { spelling, choice, reference: () => trouble, schema: undefined, files: [] };
  }
  analysed.push(root);
  analyses.set(spelling, root);
  const { choice, analysis } = root;
  return {
    spelling,
    choice,
    reference: () => referenceReport(analysis),
    schema: analysis.schema,
    files: checkedFiles(root, reader.store, withExamples),
  };
}

/** Why a root cannot be had, in the words of QEMU's front end. */
export function whyUnreadable({ spelling, path, place }: RootRequest, reader: SchemaReader): string {
  const file = reader.store.get(path);
  const reason = file !== undefined && 'kind' in file ? explainFailure(file) : 'No such file or directory';
  return formatMessage('schema-unreadable', { path: spelling, reason }, reader.choose(path, place).release);
}

function explainFailure({ kind, reason }: ReadFailure): string {
  return kind === 'out-of-bounds' ? `It lies outside of '${reason}', beyond which nothing is read` : reason;
}

function checkedFiles(root: RootAnalysis, store: FileStore, withExamples: boolean): CheckedFile[] {
  const { schema } = root.analysis;
  return schema.files.all.map((schemaFile) => {
    const { path, spelling } = schemaFile;
    const file = store.get(path);
    const problems = file === undefined || 'kind' in file ? [] : problemsOfFile(file);
    const ofExamples = withExamples ? exampleDiagnosticsIn(root, path) : [];
    const list = [...problems, ...diagnosticsIn(root, path), ...ofExamples].sort(byPlace);
    return { path, spelling, text: schema.moduleOf(schemaFile).tree.text, diagnostics: list };
  });
}
