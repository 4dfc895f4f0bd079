/** How many errors a mutation of one token yields. */
import { TOKEN_MUTATIONS } from '../mutations/token-mutations';
import { Random } from '../random';
import { applyDamage, consequenceOf, type Damage, damageSomething, textOfItem } from './damage';
import { errorsAmong, type PlacedDiagnostic, type WholeSchema } from './whole-schema';

/** More errors than this from one token are a cascade. */
const MOST_ERRORS = 3;

export interface Cascade {
  /** Why others are right to complain, if they are. */
  readonly consequence: string | undefined;
  readonly damage: Damage;
  readonly errors: readonly PlacedDiagnostic[];
}

export interface Distribution {
  /** How often there were so many errors, without those that others are right to complain about. */
  readonly frequencies: ReadonlyMap<number, number>;
  /** The same for includes, pragmas, and names and enum values that others use. */
  readonly ofConsequences: ReadonlyMap<number, number>;
  readonly cascades: readonly Cascade[];
}

export function measureDistribution(schema: WholeSchema, seed: number, count: number): Distribution {
  const frequencies = new Map<number, number>();
  const ofConsequences = new Map<number, number>();
  const cascades: Cascade[] = [];
  for (let number = 0; number < count; number++) {
    const damage = damageSomething(schema, TOKEN_MUTATIONS, new Random(seed, number));
    const errors = errorsAmong(schema.diagnosticsWith(new Map([[damage.path, applyDamage(damage)]])));
    const consequence = consequenceOf(damage, schema);
    const histogram = consequence === undefined ? frequencies : ofConsequences;
    histogram.set(errors.length, 1 + (histogram.get(errors.length) ?? 0));
    if (errors.length > MOST_ERRORS) cascades.push({ consequence, damage, errors });
  }
  return { frequencies, ofConsequences, cascades };
}

/** A cascade for a person: what was changed, and what is reported. */
export function describeCascade({ consequence, damage, errors }: Cascade): string {
  const { module, item, expression, changed, label, path } = damage;
  const before = textOfItem(module, item);
  const behind = before.length - changed.end;
  const around = (text: string, end: number): string => {
    const [start, stop] = [Math.max(0, changed.start - 40), Math.min(text.length, end + 25)];
    return JSON.stringify(
      `${text.slice(start, changed.start)}\u2039${text.slice(changed.start, end)}\u203a${text.slice(end, stop)}`,
    );
  };
  return [
    `${errors.length} errors: ${label} in ${path}${consequence === undefined ? '' : ` (${consequence})`}`,
    `  before ${around(before, changed.end)}`,
    `  after  ${around(expression, Math.max(changed.start, expression.length - behind))}`,
    ...errors.slice(0, 6).map(({ code, message }) => `  ${code}: ${message.split('\n')[0] ?? ''}`),
    '',
  ].join('\n');
}

/** `0: 12, 1: 80, more than 3: 1` with shares. */
export function describeFrequencies(frequencies: ReadonlyMap<number, number>): string {
  const total = [...frequencies.values()].reduce((sum, count) => sum + count, 0);
  const share = (count: number): string => `${count} (${((100 * count) / Math.max(total, 1)).toFixed(2)} %)`;
  const few = [0, 1, 2, 3].map((errors) => `${errors}: ${share(frequencies.get(errors) ?? 0)}`);
  const many = [...frequencies]
    .filter(([errors]) => errors > MOST_ERRORS)
    .reduce((sum, [, count]) => sum + count, 0);
  const most = Math.max(0, ...frequencies.keys());
  return `${total} mutations; ${few.join(', ')}, more: ${share(many)}; most: ${most}`;
}
