import { insertAt } from '../../../text/text-change';
import { firstOf, type FixMaker, type Problem } from '../fix';
import { type Attempt, endBefore, markedText, mendSyntax } from '../mend-syntax';
import { expressionOf, membersWithin, type PlacedMember, removeMember, sourceOf } from '../node-search';
import { closeBrackets } from './close-brackets';
import { fixTrailingComma } from './trailing-comma';

/** A token that cannot begin a key or an element: something is too much, or missing in front of it. */
function fixMisplaced(closing: string, name: string): FixMaker {
  return (problem) => {
    const token = markedText(problem);
    const end = endBefore(problem);
    const attempts: Attempt[] = [];
    // What closes an outer bracket tells that the inner one is open.
    if (end !== undefined && !/^[,:]$/.test(token))
      attempts.push({ title: `Insert the missing ${name}`, changes: [insertAt(end, ` ${closing}`)] });
    if (/^[\]}]$/.test(token) && token !== closing) {
      const title = `Change '${token}' to '${closing}'`;
      attempts.push({ title, changes: [{ ...problem.range, text: closing }], mustHelp: true });
    }
    return mendSyntax(problem, [...attempts, ...removeToken(problem)]);
  };
}

/** A key may be called like a word of the language, but hardly one is. */
const quoteKey: FixMaker = (problem) => {
  const token = markedText(problem);
  if (!/^(?:true|false|null)$/.test(token)) return [];
  const changes = [{ ...problem.range, text: `'${token}'` }];
  return mendSyntax(problem, [{ title: 'Put it into quotes', changes }], false);
};

/** Punctuation that is too much, with the space that goes with it. */
export function removeToken(problem: Problem): Attempt[] {
  const token = markedText(problem);
  if (!/^[[\]{},:]$/.test(token)) return [];
  const { text, start, range } = problem;
  const [behind = ''] = /^[ \t]*/.exec(text.slice(start + range.end)) ?? [];
  const isLast = /^(?:[\r\n]|$)/.test(text.slice(start + range.end + behind.length));
  const [before = ''] = isLast ? (/[ \t]*$/.exec(text.slice(0, start + range.start)) ?? []) : [];
  const change = { start: range.start - before.length, end: range.end + behind.length, text: '' };
  return [{ title: `Remove '${token}'`, changes: [change], mustHelp: true }];
}

/** Braces around what has its own. */
const removeOuterBraces: FixMaker = (problem) => {
  const { entry, text, start, range } = problem;
  const end = text.slice(0, start + entry.length).trimEnd().length - start;
  const isOuter = /^\{\s*$/.test(text.slice(start, start + range.start));
  if (markedText(problem) !== '{' || !isOuter || text[start + end - 1] !== '}') return [];
  const before = /\s*$/.exec(text.slice(0, start + end - 1))?.[0] ?? '';
  const changes = [
    { start: 0, end: range.start, text: '' },
    { start: end - 1 - before.length, end, text: '' },
  ];
  return mendSyntax(problem, [{ title: 'Remove the outer braces', changes, mustHelp: true }]);
};

/** A key that has no value: nobody knows which one. */
const removeKeyWithoutValue: FixMaker = (problem) => {
  const placed = keyWithoutValue(problem);
  if (placed === undefined) return [];
  const title = `Remove '${placed.member.key.value}'`;
  return mendSyntax(problem, [{ title, changes: [removeMember(placed, problem)] }], false);
};

function keyWithoutValue(problem: Problem): PlacedMember | undefined {
  const value = expressionOf(problem);
  if (value === undefined) return undefined;
  return [...membersWithin(value)].find(({ member: { value: own } }) => {
    if (own.kind !== 'missing' || own.end > problem.range.start) return false;
    const gap = sourceOf({ start: own.end, end: problem.range.start }, problem);
    return /^(?:\s|#[^\r\n]*(?:[\r\n]|$))*$/.test(gap);
  });
}

/** The same punctuation twice, or brackets that close nothing. */
function removeAny(tokens: string): FixMaker {
  return (problem) => (tokens.includes(markedText(problem)) ? mendSyntax(problem, removeToken(problem)) : []);
}

const inObject = fixMisplaced('}', 'brace');
const inArray = fixMisplaced(']', 'bracket');

export const fixFirstKey = firstOf(closeBrackets, removeOuterBraces, quoteKey, inObject);
export const fixFirstElement = firstOf(closeBrackets, inArray);
export const fixNextKey = firstOf(closeBrackets, removeAny(','), fixTrailingComma, quoteKey, inObject);
export const fixValue = firstOf(
  closeBrackets,
  removeAny(':'),
  removeKeyWithoutValue,
  removeAny(','),
  fixTrailingComma,
  inArray,
  removeAny('}]'),
);
