import type { FixMaker } from '../fix';
import { endBefore, mendSyntax } from '../mend-syntax';

/** A comma behind which nothing follows, or two of them. */
export const fixTrailingComma: FixMaker = (problem) => {
  const { text, start, range } = problem;
  const from = endBefore(problem);
  if (from === undefined) return [];
  const gap = text.slice(start + from, start + range.end);
  const comma = gap.indexOf(',');
  if (comma < 0) return [];
  const change = { start: from + comma, end: from + comma + 1, text: '' };
  return mendSyntax(problem, [{ title: 'Remove the comma', changes: [change] }]);
};
