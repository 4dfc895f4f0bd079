import { FAMILIES } from './families';
import { familyOf, isMeasured, type Result } from './measurement';
import { median, percentile95 } from './statistics';

export interface TableRow {
  readonly label: string;
  readonly median: string;
  readonly p95: string;
  /** The smallest sample: of all figures the one that a busy machine spoils least. */
  readonly min: string;
  readonly ratio: string;
  readonly note: string;
}

export interface TableSection {
  readonly title: string;
  readonly meaning: string;
  /** In which unit, and what a ratio of 1 is. */
  readonly unit: string;
  readonly rows: readonly TableRow[];
}

/** The results, family by family, as texts. */
export function tableOf(results: readonly Result[]): TableSection[] {
  const medians = new Map(results.filter(isMeasured).map((row) => [row.id, median(row.samples)]));
  const families = groupByFamily(results);
  return [...families].map(([family, rows]) => ({
    title: FAMILIES[family]?.title ?? family,
    meaning: FAMILIES[family]?.meaning ?? '',
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
    return { label, median: '', p95: '', min: '', ratio: '', note: `skipped: ${result.skipped}` };
  const { id, samples, baseline = '' } = result;
  const own = medians.get(id) ?? Number.NaN;
  const other = medians.get(baseline);
  return {
    label,
    median: formatNumber(own),
    p95: samples.length > 1 ? formatNumber(percentile95(samples)) : '',
    min: samples.length > 1 ? formatNumber(Math.min(...samples)) : '',
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
