/** Mutations of a single token: what a slip of the finger does. */
import { splice, type Mutation, type Mutations } from './mutation';
import { isString, type Token, tokensOf } from './tokens';
import { TOKENS } from './vocabulary';
import type { Random } from '../random';

export const TOKEN_MUTATIONS: Mutations = {
  'token-removed': onToken((text, { start, end }) => splice(text, start, end, '')),
  'token-doubled': onToken((text, { end, text: token }, random) => {
    return splice(text, end, end, (random.chance(0.5) ? ' ' : '') + token);
  }),
  'token-replaced': onToken((text, { start, end }, random) => {
    const other = random.chance(0.3) ? random.pick(tokensOf(text)).text : random.pick(TOKENS);
    return splice(text, start, end, other);
  }),
  'token-inserted': onToken((text, { start }, random) => {
    const other = random.chance(0.2) ? random.pick(tokensOf(text)).text : random.pick(TOKENS);
    return splice(text, start, start, other);
  }),
  'tokens-swapped': (text, random) => {
    const tokens = tokensOf(text);
    const index = random.below(tokens.length - 1);
    const [first, second] = [tokens[index], tokens[index + 1]];
    if (first === undefined || second === undefined) return text;
    const between = text.slice(first.end, second.start);
    return splice(text, first.start, second.end, second.text + between + first.text);
  },
  'quote-damaged': onToken((text, { start, end }, random) => {
    const quote = random.pick(['', '"', '`']);
    return random.chance(0.5) ? splice(text, start, start + 1, quote) : splice(text, end - 1, end, quote);
  }, isString),
  'bracket-damaged': onToken((text, { start, end }, random) => {
    return splice(text, start, end, random.pick(['', '', '{', '}', '[', ']', ':', ',', '(', '=']));
  }, isPunctuation),
};

type TokenMutation = (text: string, token: Token, random: Random) => string;

function onToken(mutate: TokenMutation, condition: (token: Token) => boolean = () => true): Mutation {
  return (text, random) => {
    const tokens = tokensOf(text).filter(condition);
    return tokens.length === 0 ? text : mutate(text, random.pick(tokens), random);
  };
}

function isPunctuation({ text }: Token): boolean {
  return /^[{}[\]:,]$/.test(text);
}
