/** A text as tokens, however broken it is. This is no parser: it serves to aim at something. */
import type { TextRange } from '../../../server/src/text/text-range';

export interface Token extends TextRange {
  readonly text: string;
}

const TOKEN = /#[^\n]*|'(?:[^'\n\\]|\\.)*'|[{}[\]:,]|[^\s#{}[\]:,']+|'/g;

/** Brackets, commas, colons, strings and words; white space and comments are left out. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    return token.startsWith('#') ? [] : [{ start: index, end: index + token.length, text: token }];
  });
}

export function isString({ text }: Token): boolean {
  return text.length > 1 && text.startsWith("'");
}

/** Whether a value can begin with the token. */
export function beginsValue({ text }: Token): boolean {
  return /^(?:[{[]|'.|true$|false$|null$)/s.test(text);
}

/** The index behind the last token of the value that begins at an index. */
export function endOfValue(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let next = index; next < tokens.length; next++) {
    const { text } = tokens[next]!;
    if (text === '{' || text === '[') depth++;
    else if (text === '}' || text === ']') depth--;
    if (depth <= 0) return next + 1;
  }
  return tokens.length;
}

/** The value that begins at an index, as a range of the text. */
export function rangeOfValue(tokens: readonly Token[], index: number): TextRange {
  const start = tokens[index]?.start ?? 0;
  return { start, end: tokens[endOfValue(tokens, index) - 1]?.end ?? start };
}

/** The indexes of the tokens that fulfil a condition. */
export function indexesOf(tokens: readonly Token[], condition: (token: Token) => boolean): number[] {
  return tokens.flatMap((token, index) => (condition(token) ? [index] : []));
}
