import type { Diagnostic } from '../../checks/diagnostic';
import type { FilePath } from '../../text/file-path';
import { LineIndex } from '../../text/line-index';
import type { CheckedFile, CheckReport } from '../check-paths';

/** A diagnostic with what is needed to show it to a person. */
export interface ShownDiagnostic {
  readonly file: CheckedFile;
  readonly diagnostic: Diagnostic;
}

/** One-based line and column, the column in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The diagnostics to show, in order. What several roots say alike of a file is shown once; hints, which most likely
 * follow from other errors, are left out.
 */
export function shownDiagnostics({ roots }: CheckReport): ShownDiagnostic[] {
  const seen = new Set<string>();
  const shown: ShownDiagnostic[] = [];
  for (const { files } of roots) {
    for (const file of files) {
      for (const diagnostic of file.diagnostics) {
        if (diagnostic.severity === 'hint' || !isNew(file.path, diagnostic, seen)) continue;
        shown.push({ file, diagnostic });
      }
    }
  }
  return shown;
}

/** How many hints there are. */
export function countHints({ roots }: CheckReport): number {
  const seen = new Set<string>();
  const all = roots.flatMap(({ files }) =>
    files.flatMap(({ path, diagnostics }) => diagnostics.map((one) => ({ path, one }))),
  );
  return all.filter(({ path, one }) => one.severity === 'hint' && isNew(path, one, seen)).length;
}

function isNew(path: FilePath, { code, range, message }: Diagnostic, seen: Set<string>): boolean {
  const key = `${range.start} ${range.end} ${code} ${path}\n${message}`;
  return seen.size < seen.add(key).size;
}

/** The files of all roots by path. */
export function filesByPath({ roots }: CheckReport): ReadonlyMap<FilePath, CheckedFile> {
  return new Map(roots.flatMap(({ files }) => files.map((file) => [file.path, file] as const)));
}

const indexes = new WeakMap<CheckedFile, LineIndex>();

export function linesOf(file: CheckedFile): LineIndex {
  let lines = indexes.get(file);
  if (lines === undefined) {
    lines = LineIndex.of(file.text);
    indexes.set(file, lines);
  }
  return lines;
}

export function placeOf(file: CheckedFile, offset: number): Place {
  const { line, character } = linesOf(file).position(offset);
  const start = linesOf(file).lineStart(line);
  const inFront = pairsBefore(start + character, file) - pairsBefore(start, file);
  return { line: line + 1, column: character - inFront + 1 };
}

const pairs = new WeakMap<CheckedFile, readonly number[]>();
const PAIR = /[\u{10000}-\u{10ffff}]/gu;

/** Where the characters stand that have two code units. Counting anew each time takes forever in a line of megabytes. */
function pairsOf(file: CheckedFile): readonly number[] {
  let found = pairs.get(file);
  if (found === undefined) {
    found = Array.from(file.text.matchAll(PAIR), ({ index }) => index);
    pairs.set(file, found);
  }
  return found;
}

/** How many of them end in front of an offset. */
function pairsBefore(offset: number, file: CheckedFile): number {
  const found = pairsOf(file);
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle] ?? 0) + 2 <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Control characters, and those that turn the direction of text: what could change what a terminal shows. */
const UNPRINTABLE = /[^\P{Cc}\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text that a terminal shows as it is and nothing more. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '\uFFFD');
}
