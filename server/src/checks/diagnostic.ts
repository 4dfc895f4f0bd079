import type { FilePath } from '../text/file-path';
import type { TextRange } from '../text/text-range';
import type { DiagnosticCode } from './catalogue';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A finding in its place. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  /** Offsets into the text of the file that it is reported for. */
  readonly range: TextRange;
  readonly related: readonly RelatedLocation[];
  /** What fills the placeholders of the message, by name. */
  readonly arguments: Readonly<Record<string, string>>;
}

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** From top to bottom, and of two that start at one place the shorter first. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.range.start - b.range.start || a.range.end - b.range.end;
}

export interface RelatedLocation {
  readonly path: FilePath;
  readonly range: TextRange;
  readonly message: string;
}
