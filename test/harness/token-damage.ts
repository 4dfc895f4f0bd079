/** Slips as people make them: one token of a schema, chosen and changed by numbers that a seed yields. */
import fc from 'fast-check';
import type { TextChange } from '../../server/src/text/text-change';

/** Strings, words and punctuation of code; lines of documentation. */
const TOKEN = /^#.*$|'[^'\n]*'|[[\]{},:]|\b(?:true|false)\b/gm;

type Damage = (token: string, other: string) => string;

const OF_ANY: readonly Damage[] = [
  () => '',
  (token) => `${token} ${token}`,
  (_, other) => other,
  (token) => token.slice(0, -1),
  (token) => `${token};`,
];
const OF_STRING: readonly Damage[] = [
  (token) => token.replaceAll("'", ''),
  (token) => token.replaceAll("'", '"'),
  (token) => token.replaceAll('-', '_'),
  (token) => token.replaceAll('-', ' '),
  (token) => token.toUpperCase(),
  (token) => token.replace(/(\w)(\w)(?=\w*'$)/, '$2$1'),
  (token) => `'${token.slice(2)}`,
  (token) => `'has-${token.slice(1)}`,
  (token) => `${token.slice(0, -1)}List'`,
  (token) => `[ ${token} ]`,
  (token) => `[ [ ${token} ] ]`,
  (token) => `{ 'type': ${token} }`,
  (token) => `'\\${token.slice(1)}`,
  (token) => `'\u00e9${token.slice(1)}`,
  () => 'true',
  () => '{}',
  () => "'int'",
  () => "'*x'",
];
const OF_LINE: readonly Damage[] = [
  (token) => token.replace('@', '@x'),
  (token) => token.replace(':', ''),
  (token) => token.replace(' ', ''),
  (token) => token.replace(/ +/, ' '),
  (token) => `${token} more ${token.slice(1)} and even more of it`,
];

export interface TokenDamage {
  /** Numbers from 0 up to 1: which token, which other one, what becomes of it. */
  readonly token: number;
  readonly other: number;
  readonly damage: number;
}

const STEPS = 1_000_000;
/** From 0 up to 1, any as likely as any other. */
export const fraction = fc.noBias(fc.nat(STEPS - 1)).map((step) => step / STEPS);
export const tokenDamage: fc.Arbitrary<TokenDamage> = fc.record({
  token: fraction,
  other: fraction,
  damage: fraction,
});

/** One item of a list, by a number from 0 up to 1. */
export function pick<T>(items: readonly T[], at: number): T {
  const item = items[Math.min(Math.floor(at * items.length), items.length - 1)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

/** What the damage does to a text. */
export function damageOf(text: string, { token, other, damage }: TokenDamage): TextChange {
  const tokens = [...text.matchAll(TOKEN)];
  const { 0: chosen, index } = pick(tokens, token);
  const [replacement] = pick(tokens, other);
  const own = chosen.startsWith("'") ? OF_STRING : chosen.startsWith('#') ? OF_LINE : [];
  const change = pick([...OF_ANY, ...own], damage);
  return { start: index, end: index + chosen.length, text: change(chosen, replacement) };
}
