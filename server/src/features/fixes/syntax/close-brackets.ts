import type { FixMaker } from '../fix';
import { sureIfHarmless } from '../harmless';
import { mendSyntax } from '../mend-syntax';

const TOKEN = /#.*|'(?:[^'\\\r\n]|\\.)*'?|[[\]{}]|[^\s'#[\]{}]/g;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * Where the text ends too early, or the next definition begins: all that is open is closed, without the comma in front.
 * A single bracket in front of a definition is left to those who know which one it is.
 */
export const closeBrackets: FixMaker = (problem) => {
  const { text, start, range } = problem;
  const at = start + range.start;
  const isNext = text[at - 1] === '\n' && /[{#]/.test(text[at] ?? '');
  if (at < text.length && !isNext) return [];
  const open: string[] = [];
  let last = { token: '', end: 0 };
  for (const { 0: token, index } of text.slice(start, at).matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    const closing = CLOSING[token];
    if (closing !== undefined) open.push(closing);
    else if (token === open.at(-1)) open.pop();
    last = { token, end: index + token.length };
  }
  if (isNext && open.length < 2) return [];
  const from = last.token === ',' ? last.end - 1 : last.end;
  const change = { start: from, end: last.end, text: ` ${open.reverse().join(' ')}` };
  const title = open.length === 1 ? 'Close the bracket' : 'Close the brackets';
  return sureIfHarmless(mendSyntax(problem, [{ title, changes: [change], mustHelp: true }]), problem);
};
