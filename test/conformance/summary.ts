/** What a run tells: one line a release, a diff for each disagreement, a reason for each deviation. */
import { agreement, count, shortfalls } from './demands';
import type { TreeResult } from './run-tree';
import { unifiedDiff } from './unified-diff';

/** The line of a release, what it falls short in, and below it what is behind the figures. */
export function summarise(result: TreeResult): string {
  const details = [
    ...shortfalls(result).map((shortfall) => `  FAILED: ${shortfall}\n`),
    ...result.disagreements.map(({ kind, name, expected, actual }) => {
      return `  ${kind}: ${name}\n${indent(unifiedDiff(expected, actual))}`;
    }),
    ...result.deviations.map(({ name, reason }) => `  deviates: ${name}: ${reason}\n`),
  ];
  return `${lineOf(result)}\n${details.join('')}`;
}

function lineOf(result: TreeResult): string {
  const { tree, cases, roots, dumps, disagreements, deviations } = result;
  const failing = count(result, 'root');
  const wrong = disagreements.length - failing;
  const ofCases = deviations.filter(({ kind }) => kind !== 'root').length;
  const rules = tree.label.startsWith(`${tree.version}.`) ? '' : ` (rules of ${tree.version})`;
  const parts = [
    `${cases} cases, ${cases - wrong - ofCases} agreed, ${wrong} disagreed${kindsOf(result)}`,
    `${roots} roots, ${failing} with errors`,
    `${dumps} dumps`,
    ...(deviations.length > 0 ? [`${deviations.length} deviate rightly`] : []),
    ...(wrong > 0 ? [`verdict ${percent(result, 'verdict')}, text ${percent(result, 'text')}`] : []),
  ];
  return `QEMU ${tree.label}${rules}: ${parts.join('; ')}`;
}

function kindsOf(result: TreeResult): string {
  const kinds = (['verdict', 'text', 'dump'] as const).filter((kind) => count(result, kind) > 0);
  return kinds.length === 0 ? '' : ` (${kinds.map((kind) => `${count(result, kind)} ${kind}`).join(', ')})`;
}

function percent(result: TreeResult, respect: 'verdict' | 'text'): string {
  return `${agreement(result, respect).toFixed(1)} %`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
