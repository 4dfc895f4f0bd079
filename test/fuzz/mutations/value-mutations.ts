/** Mutations of whole values and members: keys, types, conditions, features. */
import type { Random } from '../random';
import { type Mutation, type Mutations, splice } from './mutation';
import { beginsValue, endOfValue, indexesOf, rangeOfValue, type Token, tokensOf } from './tokens';
import { MEMBERS, VALUES } from './vocabulary';

const WRAPPERS: readonly ((value: string) => string)[] = [
  (value) => `{ 'type': ${value} }`,
  (value) => `{ 'name': ${value} }`,
  (value) => `{ 'type': ${value}, 'if': 'A' }`,
  (value) => `{ 'name': ${value}, 'if': 'A' }`,
  (value) => `[ ${value} ]`,
  (value) => `{ 'type': ${value}, 'features': [ 'f' ] }`,
  (value) => `{ 'name': ${value}, 'features': [ 'deprecated' ] }`,
  (value) => `{ 'not': ${value} }`,
  (value) => `{ 'all': [ ${value} ] }`,
  (value) => `[ ${value}, ${value} ]`,
  (value) => `{ 'a': ${value} }`,
  (value) => `{ 'type': ${value}, 'if': 'a-b' }`,
];

/** A longer value is not copied about. */
const LONGEST_COPY = 3000;

export const VALUE_MUTATIONS: Mutations = {
  'value-replaced': onToken(beginsValue, (text, tokens, index, random) => {
    const { start, end } = rangeOfValue(tokens, index);
    const other = rangeOfValue(tokens, random.pick(indexesOf(tokens, beginsValue)));
    const copy = text.slice(other.start, other.end);
    const isCopied = random.chance(0.4) && copy.length <= LONGEST_COPY;
    return splice(text, start, end, isCopied ? copy : random.pick(VALUES));
  }),
  'member-value-replaced': onToken(isColon, (text, tokens, index, random) => {
    const { start, end } = rangeOfValue(tokens, index + 1);
    return tokens[index + 1] === undefined ? text : splice(text, start, end, random.pick(VALUES));
  }),
  'value-wrapped': onToken(beginsValue, (text, tokens, index, random) => {
    const { start, end } = rangeOfValue(tokens, index);
    return splice(text, start, end, random.pick(WRAPPERS)(text.slice(start, end)));
  }),
  'member-added': onToken(isBrace, (text, tokens, index, random) => {
    const { end } = tokens[index]!;
    if (tokens[index + 1]?.text === '}') return splice(text, end, end, ` ${random.pick(MEMBERS)} `);
    if (random.chance(0.5)) return splice(text, end, end, ` ${random.pick(MEMBERS)},`);
    const closing = tokens[endOfValue(tokens, index) - 1]!;
    return splice(text, closing.start, closing.start, `, ${random.pick(MEMBERS)} `);
  }),
  'key-added': (text, random) => {
    const braces = [...text.matchAll(/^\s*\{/gm)];
    if (braces.length === 0) return text;
    const { 0: match, index } = random.pick(braces);
    const end = index + match.length;
    return splice(text, end, end, ` ${random.pick(MEMBERS)},`);
  },
  'member-removed': onToken(isColon, (text, tokens, index) => {
    const behind = endOfValue(tokens, index + 1);
    let start = tokens[index - 1]?.start ?? 0;
    let end = tokens[behind - 1]?.end ?? start;
    if (tokens[behind]?.text === ',') end = tokens[behind].end;
    else if (tokens[index - 2]?.text === ',') start = tokens[index - 2]!.start;
    return splice(text, start, end, '');
  }),
  'member-copied': onToken(isColon, (text, tokens, index, random) => {
    const start = tokens[index - 1]?.start ?? 0;
    const member = text.slice(start, tokens[endOfValue(tokens, index + 1) - 1]?.end ?? start);
    const targets = indexesOf(tokens, isBrace).map((brace) => tokens[brace]!.end);
    const target = random.chance(0.5) || targets.length === 0 ? start : random.pick(targets);
    return member.length > LONGEST_COPY ? text : splice(text, target, target, ` ${member}, `);
  }),
  'element-removed': onToken(isComma, (text, tokens, index) => {
    const last = Math.max(endOfValue(tokens, index + 1) - 1, index);
    return splice(text, tokens[index]!.start, tokens[Math.min(last, tokens.length - 1)]!.end, '');
  }),
};

type IndexMutation = (text: string, tokens: readonly Token[], index: number, random: Random) => string;

function onToken(condition: (token: Token) => boolean, mutate: IndexMutation): Mutation {
  return (text, random) => {
    const tokens = tokensOf(text);
    const indexes = indexesOf(tokens, condition);
    return indexes.length === 0 ? text : mutate(text, tokens, random.pick(indexes), random);
  };
}

function isColon({ text }: Token): boolean {
  return text === ':';
}

function isBrace({ text }: Token): boolean {
  return text === '{';
}

function isComma({ text }: Token): boolean {
  return text === ',';
}
