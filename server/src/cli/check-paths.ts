import { formatMessage } from '../checks/catalogue';
import { byPlace, type Diagnostic } from '../checks/diagnostic';
import { referenceReport } from '../checks/reference/report';
import { NEWEST_RELEASE } from '../releases/release';
import type { FilePath } from '../text/file-path';
import { problemsOfFile } from '../workspace/file-diagnostics';
import { FileStore } from '../workspace/file-store';
import type { FileSystem } from '../workspace/file-system';
import { analyseRoot, type RootAnalysis } from '../workspace/root-analysis';
import { findRoots, type RootRequest } from './find-roots';

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
  /** What QEMU's front end would print, without the final line end; nothing if it would print nothing. */
  readonly reference: () => string | undefined;
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

/** Checks the schemas that the paths, written from `directory`, stand for. */
export async function checkPaths(
  paths: readonly string[],
  directory: FilePath,
  fileSystem: FileSystem,
): Promise<CheckReport> {
  const store = new FileStore(fileSystem, NEWEST_RELEASE);
  const troubles: string[] = [];
  const found = await Promise.all(paths.map((path) => findRoots(path, directory, fileSystem, store)));
  found.forEach((requests, index) => {
    if (requests.length === 0) troubles.push(`no schemas found in '${paths[index] ?? ''}'`);
  });
  const requests = found.flat();
  await Promise.all(requests.map(({ path, boundary }) => store.loadWithIncludes([path], boundary)));
  const roots = requests.map((request) => checkRoot(request, store, troubles));
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  const hasErrors = roots.some(({ files }) => files.some(({ diagnostics }) => diagnostics.some(isError)));
  return { roots, troubles, hasErrors };
}

function checkRoot(
  { spelling, path, boundary }: RootRequest,
  store: FileStore,
  troubles: string[],
): CheckedRoot {
  const root = analyseRoot(path, spelling, store.moduleSource(boundary));
  if (root === undefined) {
    const file = store.get(path);
    const reason = file !== undefined && 'kind' in file ? file.reason : 'No such file or directory';
    const reference = formatMessage('schema-unreadable', { path: spelling, reason }, NEWEST_RELEASE);
    troubles.push(reference);
    return { spelling, reference: () => reference, files: [] };
  }
  return { spelling, reference: () => referenceReport(root.analysis), files: checkedFiles(root, store) };
}

function checkedFiles({ analysis, diagnostics }: RootAnalysis, store: FileStore): CheckedFile[] {
  return analysis.schema.files.map(({ module, spelling }) => {
    const { path } = module;
    const file = store.get(path);
    const problems = file === undefined || 'kind' in file ? [] : problemsOfFile(file);
    const list = [...problems, ...(diagnostics.get(path) ?? [])].sort(byPlace);
    return { path, spelling, text: module.tree.text, diagnostics: list };
  });
}
