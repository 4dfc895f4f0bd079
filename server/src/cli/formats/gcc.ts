import type { CheckReport } from '../check-paths';
import { filesByPath, placeOf, printable, shownDiagnostics } from './lines';

/** `FILE:LINE:COL: error: MESSAGE [CODE]`, related places as notes: what editors and CI systems know to read. */
export function formatGcc(report: CheckReport): string {
  const files = filesByPath(report);
  const lines: string[] = [];
  for (const { file, diagnostic } of shownDiagnostics(report)) {
    const { line, column } = placeOf(file, diagnostic.range.start);
    const message = oneLine(diagnostic.message);
    const kind = diagnostic.severity === 'information' ? 'note' : diagnostic.severity;
    lines.push(`${printable(file.spelling)}:${line}:${column}: ${kind}: ${message} [${diagnostic.code}]\n`);
    for (const related of diagnostic.related) {
      const other = files.get(related.path);
      if (other === undefined) continue;
      const place = placeOf(other, related.range.start);
      lines.push(
        `${printable(other.spelling)}:${place.line}:${place.column}: note: ${oneLine(related.message)}\n`,
      );
    }
  }
  return lines.join('');
}

function oneLine(message: string): string {
  return printable(message.replaceAll('\n', ' '));
}
