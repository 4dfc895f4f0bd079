import type { Release } from '../../releases/release';
import type { TextChange } from '../../text/text-change';
import { layOut } from './lay-out';
import { layoutTokens, type LayoutToken } from './layout-tokens';

/** How often a layout is looked over: a table that one pass moves apart is none in the next. */
const MAX_PASSES = 4;

/** What must change in the white space of an expression that starts in a column; offsets count from its start. */
export function formatExpression(text: string, column: number, release: Release): TextChange[] {
  const tokens = layoutTokens(text, release);
  let gaps = layOut(text, tokens, column);
  for (let pass = 1; pass < MAX_PASSES; pass++) {
    const better = layOutAgain(text, tokens, gaps, release);
    if (better.every((gap, index) => gap === gaps[index])) break;
    gaps = better;
  }
  return tokens.flatMap(({ start: end }, index) => {
    const start = tokens[index - 1]?.end ?? 0;
    const gap = gaps[index] ?? '';
    return text.slice(start, end) === gap ? [] : [{ start, end, text: gap }];
  });
}

function layOutAgain(
  text: string,
  tokens: readonly LayoutToken[],
  gaps: readonly string[],
  release: Release,
): string[] {
  const formatted = tokens.map(({ start, end }, index) => (gaps[index] ?? '') + text.slice(start, end));
  const whole = formatted.join('');
  return layOut(whole, layoutTokens(whole, release), 0);
}
