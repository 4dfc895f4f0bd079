import type { FixMaker } from '../fix';
import { type Attempt, mendSyntax } from '../mend-syntax';

const LITERALS: Readonly<Record<string, string>> = { true: 'true', false: 'false', yes: 'true', no: 'false' };
/** A string in the quotes of other languages, or in those of word processors. */
const FOREIGN_STRING =
  /^(?:"([^"'\\\r\n]*)"|[\u2018-\u201f\u00b4`]([^'\\\r\n\u2018-\u201f\u00b4`]*)[\u2018-\u201f\u00b4`])/;
const WORD = /^\*?[A-Za-z_][A-Za-z0-9_.-]*/;
const PUNCTUATION = /^[^\sA-Za-z0-9_'"#[\]{},:]+/;

/** A word without quotes, in other quotes or in the capitals of another language; or what other languages end with. */
export const fixStray: FixMaker = (problem) => {
  const { text, start, range } = problem;
  const rest = text.slice(start + range.start);
  const replace = (title: string, found: string, by: string): Attempt => {
    return { title, changes: [{ start: range.start, end: range.start + found.length, text: by }] };
  };
  const [quoted, double, typographic] = FOREIGN_STRING.exec(rest) ?? [];
  if (quoted !== undefined) {
    const string = replace('Use single quotes', quoted, `'${double ?? typographic ?? ''}'`);
    return mendSyntax(problem, [string]);
  }
  const word = WORD.exec(rest)?.[0];
  if (word !== undefined) {
    // One of the two quotes may be there.
    const isClosed = rest.startsWith("'", word.length);
    const quote = replace('Put it into quotes', word, isClosed ? `'${word}` : `'${word}'`);
    const literal = LITERALS[word.toLowerCase()];
    const attempts = literal === undefined ? [] : [replace(`Change to ${literal}`, word, literal)];
    return mendSyntax(problem, [...attempts, quote]);
  }
  const punctuation = PUNCTUATION.exec(rest)?.[0];
  if (punctuation === undefined) return [];
  if (punctuation.startsWith('//'))
    return mendSyntax(problem, [replace("Begin the comment with '#'", '//', '#')]);
  const comma = punctuation === ';' ? [replace("Change ';' to ','", ';', ',')] : [];
  return mendSyntax(problem, [...comma, replace(`Remove '${punctuation}'`, punctuation, '')]);
};
