import { NEWEST_RELEASE } from '../releases/release';
import { formatMessage } from '../checks/catalogue';
import { byPlace, type Diagnostic } from '../checks/diagnostic';
import type { FilePath } from '../text/file-path';
import { MAX_FILE_SIZE } from './file-system';
import type { RootAnalysis } from './root-analysis';
import type { SourceFile } from './source-file';

/** A diagnostic of a file that may belong to several schemas. */
export interface FileDiagnostic extends Diagnostic {
  /** The roots in whose context it holds, if it does not hold for all that include the file. */
  readonly onlyIn?: readonly FilePath[];
}

const MEGABYTE = 1024 * 1024;

/** What is wrong with the file as such. */
export function problemsOfFile(file: SourceFile): Diagnostic[] {
  if (file.isTooLarge) return [tooLarge()];
  if (file.details.isUtf8 !== false) return [];
  const start = Math.max(file.text.indexOf('\uFFFD'), 0);
  const range = { start, end: start + 1 };
  const message = formatMessage('file-not-utf8', {}, NEWEST_RELEASE);
  return [{ code: 'file-not-utf8', severity: 'error', message, range, related: [], arguments: {} }];
}

function tooLarge(): Diagnostic {
  const values = { limit: `${MAX_FILE_SIZE / MEGABYTE} MiB` };
  const message = formatMessage('file-too-large', values, NEWEST_RELEASE);
  const range = { start: 0, end: 0 };
  return { code: 'file-too-large', severity: 'error', message, range, related: [], arguments: values };
}

/** Merges what the roots that hold a file say of it, a list for each: what all of them say is said once, without naming them. */
export function mergeDiagnostics(
  holders: readonly RootAnalysis[],
  lists: readonly (readonly Diagnostic[])[],
): FileDiagnostic[] {
  const merged = new Map<string, { diagnostic: Diagnostic; roots: FilePath[] }>();
  for (const [index, holder] of holders.entries()) {
    for (const diagnostic of lists[index] ?? []) {
      const key = JSON.stringify([
        diagnostic.code,
        diagnostic.range,
        diagnostic.message,
        diagnostic.severity,
      ]);
      const same = merged.get(key);
      if (same === undefined) merged.set(key, { diagnostic, roots: [holder.root] });
      else if (same.roots.at(-1) !== holder.root) same.roots.push(holder.root);
    }
  }
  const all = [...merged.values()].map(({ diagnostic, roots }) => {
    return roots.length === holders.length ? diagnostic : { ...diagnostic, onlyIn: roots };
  });
  return all.sort(byPlace);
}
