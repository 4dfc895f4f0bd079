import {
  type Diagnostic as LspDiagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
} from './protocol';
import type { Severity } from '../checks/diagnostic';
import { nameOf } from '../text/file-path';
import type { TextRange } from '../text/text-range';
import type { FileDiagnostic } from '../workspace/file-diagnostics';
import type { Snapshot } from '../workspace/snapshot';
import type { SourceFile } from '../workspace/source-file';
import type { DocumentNames } from './session';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A range in offsets of the file, in the protocol's form. */
export function toRange({ lines }: SourceFile, { start, end }: TextRange): Range {
  return { start: lines.position(start), end: lines.position(end) };
}

/** Diagnostics of a file in the protocol's form. */
export function toLspDiagnostics(
  diagnostics: readonly FileDiagnostic[],
  file: SourceFile,
  snapshot: Snapshot,
  names: DocumentNames,
): LspDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const related = relatedInformation(diagnostic, snapshot, names);
    return {
      range: toRange(file, diagnostic.range),
      severity: SEVERITIES[diagnostic.severity],
      code: diagnostic.code,
      source: 'qapi',
      message: diagnostic.message + rootsNote(diagnostic),
      ...(related.length > 0 && { relatedInformation: related }),
    };
  });
}

/** What holds only in some of the schemas that include the file says in which. */
function rootsNote({ onlyIn }: FileDiagnostic): string {
  return onlyIn === undefined ? '' : `\n(only in the schema of ${onlyIn.map(spellRoot).join(', ')})`;
}

/** The last two segments: in a QEMU tree all roots but two have the same name. */
function spellRoot(root: string): string {
  const directory = root.slice(0, -nameOf(root).length - 1);
  return `${nameOf(directory)}/${nameOf(root)}`;
}

function relatedInformation(
  { related }: FileDiagnostic,
  snapshot: Snapshot,
  names: DocumentNames,
): DiagnosticRelatedInformation[] {
  return related.flatMap(({ path, range, message }) => {
    const file = snapshot.file(path);
    return file ? [{ location: { uri: names.uriOf(path), range: toRange(file, range) }, message }] : [];
  });
}
