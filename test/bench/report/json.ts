import { isMeasured } from './measurement';
import type { Report } from './report';
import { holds } from './requirements';
import { median, percentile95 } from './statistics';

/** The report for machines: samples are left out, medians, 95th percentiles and minima are there. */
export function toJson({ results, requirements, ...rest }: Report): string {
  const rows = results.map((row) => {
    if (!isMeasured(row)) return row;
    const { samples, ...described } = row;
    const figures = { median: median(samples), p95: percentile95(samples), min: Math.min(...samples) };
    return { ...described, ...figures, count: samples.length };
  });
  const judged = requirements.map((row) => ({ ...row, holds: holds(row) }));
  return `${JSON.stringify({ ...rest, results: rows, requirements: judged }, undefined, 1)}\n`;
}
