import { insertAt } from '../../../text/text-change';
import type { FixMaker } from '../fix';
import { type Attempt, endBefore, mendSyntax } from '../mend-syntax';

export const fixColon: FixMaker = (problem) => {
  const end = endBefore(problem);
  if (end === undefined) return [];
  const { text, start, range } = problem;
  const next = text[start + range.start];
  const attempts: Attempt[] = [
    { title: 'Insert the missing colon', changes: [insertAt(end, ':')], refutedBy: 'parse-member-sep' },
  ];
  if (next === '=') attempts.unshift({ title: "Change '=' to ':'", changes: [{ ...range, text: ':' }] });
  return mendSyntax(problem, attempts);
};
