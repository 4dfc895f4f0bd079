import type { FixMaker } from '../fix';
import { sureIfHarmless } from '../harmless';
import { mendSyntax } from '../mend-syntax';

const TOKEN = /#.*|'(?:[^'\\\r\n]|\\.)*'?|[[\]{}]|[^\s'#[\]{}]/g;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Where the text ends too early: all that is open is closed, without the comma in front. */
export const closeBrackets: FixMaker = (problem) => {
  const { text, start, range } = problem;
  if (start + range.start < text.length) return [];
  const open: string[] = [];
  let last = { token: '', end: 0 };
  for (const { 0: token, index } of text.slice(start).matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    const closing = CLOSING[token];
    if (closing !== undefined) open.push(closing);
    else if (token === open.at(-1)) open.pop();
    last = { token, end: index + token.length };
  }
  const from = last.token === ',' ? last.end - 1 : last.end;
  const change = { start: from, end: last.end, text: ` ${open.reverse().join(' ')}` };
  const title = open.length === 1 ? 'Close the bracket' : 'Close the brackets';
  return sureIfHarmless(mendSyntax(problem, [{ title, changes: [change], mustHelp: true }]), problem);
};
