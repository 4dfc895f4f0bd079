import type { Report } from './report';
import { holds, type RequirementRow } from './requirements';
import { formatNumber, type TableSection, tableOf } from './table';

/** The report for somebody who reads it in a terminal. */
export function toTerminal({ input, machine, results, requirements }: Report): string {
  const head = `On ${input}; ${machine}.\n`;
  const sections = tableOf(results).map(sectionText);
  return [head, ...sections, requirementsText(requirements)].join('\n');
}

function sectionText({ title, unit, rows }: TableSection): string {
  const width = Math.max(...rows.map(({ label }) => label.length));
  const head = `${''.padEnd(width + 2)}${cells(`median ${unit}`, 'p95', 'min', 'ratio')}`;
  const lines = rows.map(({ label, median, p95, min, ratio, note }) => {
    const values = note === '' ? cells(median, p95, min, ratio) : `  ${note}`;
    return `  ${label.padEnd(width)}${values}`;
  });
  return [title, head, ...lines, ''].join('\n');
}

function cells(...values: readonly string[]): string {
  const widths = [18, 9, 9, 10];
  return values.map((value, index) => value.padStart(widths[index] ?? 10)).join('');
}

function requirementsText(requirements: readonly RequirementRow[]): string {
  const width = Math.max(...requirements.map(({ requirement }) => requirement.length));
  const lines = requirements.map((row) => {
    return `  ${row.requirement.padEnd(width)}  ${boundText(row).padStart(12)}  ${verdict(row)}`;
  });
  return ['What it must show', ...lines, ''].join('\n');
}

/** `≤ 0.25 ×` */
export function boundText({ bound, unit }: RequirementRow): string {
  return `≤ ${Number(bound.toFixed(2))} ${unit}`;
}

export function verdict(row: RequirementRow): string {
  if (row.measured === undefined) return 'not measured';
  return `${formatNumber(row.measured)} ${row.unit}: ${holds(row) === true ? 'holds' : 'does not hold'}`;
}
