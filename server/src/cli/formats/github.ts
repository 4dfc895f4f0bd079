import type { Severity } from '../../checks/diagnostic';
import type { CheckReport } from '../check-paths';
import { placeOf, printable, shownDiagnostics } from './lines';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub turns into annotations of the changed lines. */
export function formatGithub(report: CheckReport): string {
  const lines = shownDiagnostics(report).map(({ file, diagnostic }) => {
    const { code, severity, message, range } = diagnostic;
    const start = placeOf(file, range.start);
    const end = placeOf(file, range.end);
    const properties = {
      file: file.spelling,
      line: start.line,
      endLine: end.line,
      col: start.column,
      // Columns are only taken where both lie on one line; the last one is part of it.
      ...(end.line === start.line ? { endColumn: Math.max(end.column - 1, start.column) } : {}),
      title: code,
    };
    const list = Object.entries(properties).map(
      ([name, value]) => `${name}=${escapeProperty(String(value))}`,
    );
    return `::${COMMANDS[severity]} ${list.join(',')}::${escapeMessage(message)}\n`;
  });
  return lines.join('');
}

function escapeMessage(text: string): string {
  // Line ends before all else that no terminal should see.
  const lines = text.split('\n').map(printable).join('\n');
  return lines.replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
