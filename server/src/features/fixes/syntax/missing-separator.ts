import { firstOf, type FixMaker } from '../fix';
import { type Attempt, endBefore, insertAt, mendSyntax } from '../mend-syntax';
import { closeBrackets } from './close-brackets';

/** A comma is missing, or the bracket that closes. */
function fixSeparator(closing: string, name: string): FixMaker {
  return firstOf(closeBrackets, (problem) => {
    const end = endBefore(problem);
    if (end === undefined) return [];
    const attempts: Attempt[] = [
      { title: 'Insert the missing comma', changes: [insertAt(end, ',')] },
      { title: `Insert the missing ${name}`, changes: [insertAt(end, ` ${closing}`)] },
    ];
    return mendSyntax(problem, attempts);
  });
}

export const fixMemberSeparator = fixSeparator('}', 'brace');
export const fixElementSeparator = fixSeparator(']', 'bracket');
