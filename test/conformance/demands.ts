/** How much agreement is demanded of which release. These figures may rise, and never fall. */
import { isInSpan, type RuleSpan } from '../../server/src/releases/rule-span';
import type { DisagreementKind } from './disagreement';
import type { TreeResult } from './run-tree';

/** Shares of the cases in percent, deviations counted as agreed. */
interface Demand extends RuleSpan {
  /** Both sides find an error, or neither does. */
  readonly verdict: number;
  /** And say the same, byte for byte. */
  readonly text: number;
  /** And dump the same. */
  readonly dump: number;
  /** How many roots may have errors. */
  readonly failingRoots: number;
}

const EVERYTHING = { verdict: 100, text: 100, dump: 100, failingRoots: 0 };

const DEMANDS: readonly Demand[] = [
  { until: '4.1', verdict: 0, text: 0, dump: 0, failingRoots: 5 },
  { since: '4.2', until: '10.1', verdict: 0, text: 0, dump: 0, failingRoots: 5 },
  { since: '10.2', ...EVERYTHING },
];

/** In what a result falls short of the demands, one sentence each. */
export function shortfalls(result: TreeResult): string[] {
  const { tree, stale } = result;
  const demand = DEMANDS.find((row) => isInSpan(tree.version, row)) ?? EVERYTHING;
  const failingRoots = count(result, 'root');
  const shares = (['verdict', 'text', 'dump'] as const).flatMap((kind) => {
    const share = agreement(result, kind);
    return share >= demand[kind]
      ? []
      : [`${kind}: ${share.toFixed(1)} % agree, ${demand[kind]} % are demanded`];
  });
  return [
    ...shares,
    ...(failingRoots > demand.failingRoots ? [`${failingRoots} roots have errors`] : []),
    ...stale.map(({ name, kind }) => `the deviation of ${name} (${kind}) no longer occurs`),
  ];
}

/** The share of the cases, in percent, that agree in this respect and in those before it. */
export function agreement(result: TreeResult, respect: 'verdict' | 'text' | 'dump'): number {
  const kinds: readonly DisagreementKind[] = ['verdict', 'text', 'dump'];
  const upTo = kinds.slice(0, kinds.indexOf(respect) + 1);
  const wrong = upTo.reduce((sum, kind) => sum + count(result, kind), 0);
  return result.cases === 0 ? 100 : (100 * (result.cases - wrong)) / result.cases;
}

export function count({ disagreements }: TreeResult, kind: DisagreementKind): number {
  return disagreements.filter((disagreement) => disagreement.kind === kind).length;
}
