import { familyOf, isMeasured, type Result } from './measurement';
import { median, percentile95 } from './statistics';

/** What the families are called in the table; their rows follow each other. */
export const FAMILY_TITLES: Readonly<Record<string, string>> = {
  'process/wall': 'Whole process: time from start to end',
  'process/cpu': 'Whole process: processor time',
  'process/memory': 'Whole process: peak of memory',
  'parse/cold': 'Parse, cold: the largest file, first thing in a fresh process',
  'parse/largest': 'Parse, warm: the largest file',
  'parse/all': 'Parse, warm: all files',
  'reparse/largest': 'Reparse: one character in the middle of the largest file',
  'analysis/cold': 'Analysis, cold: all files, text to diagnostics, first thing in a fresh process',
  'analysis/all': 'Analysis, warm: all files, text to diagnostics',
  'keystroke/time': 'Keystroke to diagnostics of the whole schema, in process',
  'keystroke/cpu': 'Keystroke to diagnostics of the whole schema: processor time per edit',
  'stdio/open': 'Language server over stdio: start to diagnostics of the opened file',
  'stdio/schema': 'Language server over stdio: start to diagnostics of all files',
  'stdio/keystroke-pull': 'Language server over stdio: keystroke to diagnostics, asked for',
  'stdio/keystroke-pull-cpu': 'Language server over stdio: processor time per keystroke, asked for',
  'stdio/keystroke-push':
    'Language server over stdio: keystroke to diagnostics, sent; without the pause of 50 ms',
  'stdio/keystroke-push-cpu': 'Language server over stdio: processor time per keystroke, sent',
  'stdio/requests': 'Language server over stdio: requests',
  'stdio/memory': 'Language server over stdio: resident memory at the end',
};

export interface TableRow {
  readonly label: string;
  readonly median: string;
  readonly p95: string;
  readonly count: string;
  readonly ratio: string;
  readonly note: string;
}

export interface TableSection {
  readonly title: string;
  /** In which unit, and what a ratio of 1 is. */
  readonly unit: string;
  readonly rows: readonly TableRow[];
}

/** The results, family by family, as texts. */
export function tableOf(results: readonly Result[]): TableSection[] {
  const medians = new Map(results.filter(isMeasured).map((row) => [row.id, median(row.samples)]));
  const families = groupByFamily(results);
  return [...families].map(([family, rows]) => ({
    title: FAMILY_TITLES[family] ?? family,
    unit: rows.find(isMeasured)?.unit ?? '',
    rows: rows.map((row) => toRow(row, medians)),
  }));
}

function groupByFamily(results: readonly Result[]): Map<string, Result[]> {
  const families = new Map<string, Result[]>();
  for (const result of results) {
    const family = familyOf(result);
    families.set(family, [...(families.get(family) ?? []), result]);
  }
  return families;
}

function toRow(result: Result, medians: ReadonlyMap<string, number>): TableRow {
  const { label } = result;
  if (!isMeasured(result))
    return { label, median: '', p95: '', count: '', ratio: '', note: `skipped: ${result.skipped}` };
  const { id, samples, baseline = '' } = result;
  const own = medians.get(id) ?? Number.NaN;
  const other = medians.get(baseline);
  return {
    label,
    median: formatNumber(own),
    p95: samples.length > 1 ? formatNumber(percentile95(samples)) : '',
    count: String(samples.length),
    ratio: other === undefined ? '' : `${formatNumber(own / other)} ×`,
    note: '',
  };
}

/** Three digits that count. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '?';
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(4, Math.max(0, 2 - magnitude)));
}

/** For a terminal. */
export function printTable(sections: readonly TableSection[]): string {
  return sections.map(printSection).join('\n');
}

function printSection({ title, unit, rows }: TableSection): string {
  const width = Math.max(...rows.map(({ label }) => label.length));
  const head = `${''.padEnd(width + 2)}${cells(`median ${unit}`, 'p95', 'of', 'ratio')}`;
  const lines = rows.map(({ label, median: middle, p95, count, ratio, note }) => {
    const values = note === '' ? cells(middle, p95, count, ratio) : `  ${note}`;
    return `  ${label.padEnd(width)}${values}`;
  });
  return [title, head, ...lines, ''].join('\n');
}

function cells(...values: readonly string[]): string {
  const widths = [12, 9, 6, 10];
  return values.map((value, index) => value.padStart(widths[index] ?? 10)).join('');
}
