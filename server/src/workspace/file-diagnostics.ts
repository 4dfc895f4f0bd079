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
  const merged = new MergedDiagnostics();
  for (const [index, holder] of holders.entries())
    for (const diagnostic of lists[index] ?? []) merged.add(diagnostic, holder.root);
  const all = merged.all.map(({ diagnostic, roots }): FileDiagnostic => {
    return roots.length === holders.length ? diagnostic : { ...diagnostic, onlyIn: roots };
  });
  return all.sort(byPlace);
}

interface SharedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly roots: FilePath[];
}

class MergedDiagnostics {
  readonly all: SharedDiagnostic[] = [];
  private readonly byStart = new Map<number, SharedDiagnostic[]>();

  add(diagnostic: Diagnostic, root: FilePath): void {
    const { start } = diagnostic.range;
    const there = this.byStart.get(start);
    const same = there?.find((other) => saysTheSame(other.diagnostic, diagnostic));
    if (same !== undefined) {
      if (same.roots.at(-1) !== root) same.roots.push(root);
      return;
    }
    const added = { diagnostic, roots: [root] };
    this.all.push(added);
    if (there === undefined) this.byStart.set(start, [added]);
    else there.push(added);
  }
}

/** Roots that share a file often share what is said of it, too. */
function saysTheSame(one: Diagnostic, other: Diagnostic): boolean {
  if (one === other) return true;
  const { code, severity, message, range } = one;
  return (
    code === other.code &&
    severity === other.severity &&
    message === other.message &&
    range.start === other.range.start &&
    range.end === other.range.end
  );
}
