/** Mutations of names, types and other strings, and of flags. */
import type { Random } from '../random';
import { type Mutation, type Mutations, splice } from './mutation';
import { isString, tokensOf } from './tokens';
import { NAMES } from './vocabulary';

// prettier-ignore
const INSERTED = [
  '_', '-', '.', '*', 'A', 'a', '0', ' ', '\\', 'é', '\t', "'", '"', 'x-', '__x_', '\\\\', 'ß', '\n', '\r', '{', ':',
  '#', '##', '\\u0041', '\\n', '\\/',
];

export const STRING_MUTATIONS: Mutations = {
  'string-replaced': onString((_, strings, random) => {
    return random.chance(0.5) ? random.pick(strings) : `'${random.pick(NAMES)}'`;
  }),
  'string-copied': onString((_, strings, random) => random.pick(strings)),
  'string-edited': onString((string, _, random) => {
    const at = 1 + random.below(string.length - 1);
    if (random.chance(0.3)) return splice(string, at, Math.min(at + 1, string.length), '');
    return splice(string, at, at + (random.chance(0.5) ? 1 : 0), random.pick(INSERTED));
  }),
  'string-recased': onString((string, _, random) => {
    if (random.chance(0.4)) return string.toUpperCase();
    return random.chance(0.5) ? string.toLowerCase() : string.replace('-', '_');
  }),
  'name-prefixed': onString((string, _, random) => {
    return `'${random.pick(['*', 'x-', 'has-', 'q_', '__com.x_', '_', '1'])}${string.slice(1)}`;
  }),
  'optional-switched': onMatch(/'(\*?)[\w-]+'(?=\s*:)/g, (match) => {
    return match.startsWith("'*") ? `'${match.slice(2)}` : `'*${match.slice(1)}`;
  }),
  'flag-switched': onMatch(/\b(?:true|false)\b/g, (match) => (match === 'true' ? 'false' : 'true')),
};

type Replace = (string: string, strings: readonly string[], random: Random) => string;

function onString(replace: Replace): Mutation {
  return (text, random) => {
    const strings = tokensOf(text).filter(isString);
    if (strings.length === 0) return text;
    const { start, end, text: string } = random.pick(strings);
    const all = strings.map((token) => token.text);
    return splice(text, start, end, replace(string, all, random));
  };
}

function onMatch(pattern: RegExp, replace: (match: string) => string): Mutation {
  return (text, random) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const { 0: match, index } = random.pick(matches);
    return splice(text, index, index + match.length, replace(match));
  };
}
