/** What is demanded of a release: that nothing disagrees, except for what is listed as a deviation. */
import type { DisagreementKind } from './disagreement';
import type { TreeResult } from './run-tree';

const KINDS: readonly DisagreementKind[] = ['verdict', 'text', 'dump', 'root'];

/** In what a result falls short, one sentence each. */
export function shortfalls(result: TreeResult): string[] {
  const failing = KINDS.filter((kind) => count(result, kind) > 0);
  return [
    ...(result.cases + result.roots === 0 ? ['there is nothing to compare: no case and no schema'] : []),
    ...failing.map((kind) => `${kind}: ${count(result, kind)} disagree`),
    ...result.stale.map(({ name, kind }) => `the deviation of ${name} (${kind}) no longer occurs`),
  ];
}

/** The share of the cases, in percent, that agree in this respect and in those before it. */
export function agreement(result: TreeResult, respect: 'verdict' | 'text' | 'dump'): number {
  const wrong = KINDS.slice(0, KINDS.indexOf(respect) + 1).reduce(
    (sum, kind) => sum + count(result, kind),
    0,
  );
  return result.cases === 0 ? 100 : (100 * (result.cases - wrong)) / result.cases;
}

export function count({ disagreements }: TreeResult, kind: DisagreementKind): number {
  return disagreements.filter((disagreement) => disagreement.kind === kind).length;
}
