import type { Diagnostic } from '../../checks/diagnostic';
import type { TextRange } from '../../text/text-range';
import type { CheckedFile, CheckedRoot, CheckReport } from '../check-paths';
import { linesOf } from './lines';

/** One JSON document. Positions count from zero, characters in UTF-16 code units, as in the language server protocol. */
export function formatJson({ roots }: CheckReport): string {
  return `${JSON.stringify({ version: 1, roots: roots.map(describeRoot) })}\n`;
}

function describeRoot({ spelling, choice, reference, files }: CheckedRoot) {
  const describe = describer(files);
  const { release, found, reason, detail } = choice;
  return {
    root: spelling,
    release: { version: release.version, found: found ?? null, reason, detail },
    reference: reference() ?? null,
    diagnostics: files.flatMap((file) => file.diagnostics.map((diagnostic) => describe(file, diagnostic))),
  };
}

function describer(files: readonly CheckedFile[]) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const place = (file: CheckedFile, { start, end }: TextRange) => {
    const lines = linesOf(file);
    return { file: file.spelling, range: { start: lines.position(start), end: lines.position(end) } };
  };
  return (file: CheckedFile, { code, severity, message, range, related }: Diagnostic) => ({
    code,
    severity,
    message,
    ...place(file, range),
    related: related.flatMap((other) => {
      const target = byPath.get(other.path);
      return target ? [{ message: other.message, ...place(target, other.range) }] : [];
    }),
  });
}
