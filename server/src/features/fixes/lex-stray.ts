import type { FixMaker } from './fix';
import { mendSyntax } from './mend-syntax';

const LITERALS: Readonly<Record<string, string>> = { true: 'true', false: 'false', yes: 'true', no: 'false' };

/** A word without quotes, in double quotes or in the capitals of another language. */
export const fixStray: FixMaker = (problem) => {
  const { text, start, range } = problem;
  const rest = text.slice(start + range.start);
  const [quoted, inner] = /^"([^"'\\\r\n]*)"/.exec(rest) ?? [];
  if (quoted !== undefined) {
    const change = { start: range.start, end: range.start + quoted.length, text: `'${inner}'` };
    return mendSyntax(problem, [{ title: 'Use single quotes', changes: [change] }]);
  }
  const word = /^\*?[A-Za-z_][A-Za-z0-9_.-]*/.exec(rest)?.[0];
  if (word === undefined) return [];
  const marked = { start: range.start, end: range.start + word.length };
  const literal = LITERALS[word.toLowerCase()];
  const quote = { title: 'Put it into quotes', changes: [{ ...marked, text: `'${word}'` }] };
  if (literal === undefined) return mendSyntax(problem, [quote]);
  return mendSyntax(problem, [
    { title: `Change to ${literal}`, changes: [{ ...marked, text: literal }] },
    quote,
  ]);
};
