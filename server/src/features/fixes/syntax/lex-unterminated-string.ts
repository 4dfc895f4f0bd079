import { insertAt } from '../../../text/text-change';
import type { FixMaker } from '../fix';
import { type Attempt, mendSyntax } from '../mend-syntax';

/** Closes the string behind the word that it begins with; or in front of what may follow a string. */
export const closeString: FixMaker = (problem) => {
  const { text, start, range } = problem;
  const rest = text.slice(start + range.start);
  const word = /^'\*?[A-Za-z0-9_.-]*/.exec(rest)?.[0] ?? "'";
  const before = /^'[^'\r\n]*?(?=[ \t]*[,:\]}]*[ \t]*(?:[\r\n]|$))/.exec(rest)?.[0] ?? word;
  const attempts = [word, before].map((string): Attempt => {
    return { title: 'Close the string', changes: [insertAt(range.start + string.length, "'")] };
  });
  return mendSyntax(problem, attempts).slice(0, 1);
};
