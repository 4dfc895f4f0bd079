import type { Diagnostic, Severity } from '../../checks/diagnostic';
import { counted } from '../../text/counted';
import type { CheckedFile, CheckReport } from '../check-paths';
import type { FormatOptions } from './format';
import {
  countHints,
  filesByPath,
  linesOf,
  placeOf,
  printable,
  type ShownDiagnostic,
  shownDiagnostics,
} from './lines';
import { releaseNotes } from './release-notes';

const RED = '\u001b[1;31m';
const YELLOW = '\u001b[1;33m';
const BLUE = '\u001b[1;34m';
const BOLD = '\u001b[1m';
const RESET = '\u001b[0m';

const COLORS: Readonly<Record<Severity, string>> = {
  error: RED,
  warning: YELLOW,
  information: BLUE,
  hint: BLUE,
};

const WORDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'hint',
};

/** How much of a source line is shown where the width of the terminal is not known. */
const DEFAULT_WIDTH = 160;

/** For people: message, code, place, the source line with the token marked, related places, a summary. */
export function formatHuman(report: CheckReport, terminal: () => FormatOptions): string {
  const shown = shownDiagnostics(report);
  if (shown.length === 0) return '';
  const options = terminal();
  const files = filesByPath(report);
  const blocks = shown.map((diagnostic) => formatDiagnostic(diagnostic, files, options));
  return blocks.join('') + formatSummary(report, shown, options);
}

function formatDiagnostic(
  { file, diagnostic }: ShownDiagnostic,
  files: ReturnType<typeof filesByPath>,
  options: FormatOptions,
): string {
  const paint = painter(options);
  const [headline = '', ...more] = diagnostic.message.split('\n').map(printable);
  const color = COLORS[diagnostic.severity];
  const lines = [
    `${paint(color, WORDS[diagnostic.severity])}: ${paint(BOLD, headline)} [${diagnostic.code}]`,
  ];
  lines.push(...formatSource(file, diagnostic, options));
  lines.push(...more.map((line) => `  ${paint(BLUE, '=')} ${line}`));
  for (const related of diagnostic.related) {
    const other = files.get(related.path);
    if (other === undefined) continue;
    const { line, column } = placeOf(other, related.range.start);
    lines.push(
      `  ${paint(BLUE, '=')} ${printable(other.spelling)}:${line}:${column}: ${printable(related.message)}`,
    );
  }
  return `${lines.join('\n')}\n\n`;
}

/** The place, and the line with the token underlined. */
function formatSource(
  file: CheckedFile,
  { range: { start, end }, severity }: Diagnostic,
  options: FormatOptions,
): string[] {
  const paint = painter(options);
  const index = linesOf(file);
  const { line, column } = placeOf(file, start);
  const lineStart = index.lineStart(line - 1);
  const lineEnd = index.lineEnd(line - 1, file.text);
  const gutter = ' '.repeat(String(line).length);
  // A window on very long lines: what stands around the token.
  const width = Math.max((options.width ?? DEFAULT_WIDTH) - gutter.length - 4, 40);
  const from = start - lineStart > width - 20 ? start - 20 : lineStart;
  const source = printable(file.text.slice(from, Math.min(lineEnd, from + width)));
  const before = source.slice(0, start - from).replaceAll(/[^\t]/g, ' ');
  const length = Math.min(Math.max(Math.min(end, lineEnd) - start, 1), width - before.length);
  return [
    `${gutter}${paint(BLUE, '-->')} ${printable(file.spelling)}:${line}:${column}`,
    `${paint(BLUE, `${line} |`)} ${source}`,
    `${gutter} ${paint(BLUE, '|')} ${before}${paint(COLORS[severity], '^'.repeat(length))}`,
  ];
}

function formatSummary(
  report: CheckReport,
  shown: readonly ShownDiagnostic[],
  options: FormatOptions,
): string {
  const files = new Set(shown.map(({ file }) => file.path)).size;
  const all = filesByPath(report).size;
  const paint = painter(options);
  const found = `${countBySeverity(shown)} in ${files} of ${counted(all, 'file')}`;
  const hints = countHints(report);
  const notes = releaseNotes(report).map(printable);
  if (hints > 0) notes.push(`${counted(hints, 'more problem')} not shown${reasonOfHints(shown)}.`);
  return [...notes, paint(BOLD, `Found ${found}.`), ''].join('\n');
}

/** `2 errors, 1 warning`: only errors count for the exit status. */
function countBySeverity(shown: readonly ShownDiagnostic[]): string {
  return Object.entries(WORDS)
    .map(([severity, word]) => ({
      word,
      count: shown.filter(({ diagnostic }) => diagnostic.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => counted(count, word))
    .join(', ');
}

/** What is only a hint most likely follows from something else, unless the project wants it to be one. */
function reasonOfHints(shown: readonly ShownDiagnostic[]): string {
  return shown.some(({ diagnostic }) => diagnostic.code === 'include-unreadable')
    ? ': an included file is missing, which most likely explains them'
    : ', being hints';
}

function painter({ hasColor }: FormatOptions): (color: string, text: string) => string {
  return (color, text) => (hasColor ? `${color}${text}${RESET}` : text);
}
