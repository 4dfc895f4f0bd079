import type { FixMaker } from '../fix';
import { type Attempt, mendSyntax } from '../mend-syntax';

const LITERALS: Readonly<Record<string, string>> = { true: 'true', false: 'false', yes: 'true', no: 'false' };
/** A string in the quotes of other languages, or in those of word processors. */
const FOREIGN_STRING =
  /^(?:"([^"'\\\r\n]*)"|[\u2018-\u201f\u00b4`]([^'\\\r\n\u2018-\u201f\u00b4`]*)[\u2018-\u201f\u00b4`])/;
const WORD = /^\*?[A-Za-z0-9_][A-Za-z0-9_.-]*/;
/** Words without anything between them are no keys and no values. */
const PROSE = /^[A-Za-z]+[ \t]+[A-Za-z]/;
const PUNCTUATION = /^[^\sA-Za-z0-9_'"#[\]{},:]+/;

/** What other languages have in the place of other punctuation. */
const MEANINGS: Readonly<Record<string, string>> = { ';': ',', '=': ':', '=>': ':', ':=': ':', '->': ':' };

/** A word without quotes, in other quotes or in the capitals of another language; or the punctuation of one. */
export const fixStray: FixMaker = (problem) => {
  const { text, start, range } = problem;
  const rest = text.slice(start + range.start);
  const attempts = attemptsFor(rest).map(({ title, found, by, mustHelp = false }): Attempt => {
    const change = { start: range.start, end: range.start + found.length, text: by };
    // What lacks more than quotes may be no string at all.
    return { title, changes: [change], mustHelp, refutedBy: 'parse-colon' };
  });
  return mendSyntax(problem, attempts, !PROSE.test(rest));
};

interface Replacement {
  readonly title: string;
  readonly found: string;
  readonly by: string;
  readonly mustHelp?: boolean;
}

function attemptsFor(rest: string): readonly Replacement[] {
  const [quoted, double, typographic = ''] = FOREIGN_STRING.exec(rest) ?? [];
  if (quoted !== undefined)
    return [{ title: 'Use single quotes', found: quoted, by: `'${double ?? typographic}'` }];
  const word = WORD.exec(rest)?.[0];
  return word === undefined ? attemptsForPunctuation(rest) : attemptsForWord(word, rest);
}

function attemptsForWord(word: string, rest: string): readonly Replacement[] {
  // One of the two quotes may be there.
  const by = rest.startsWith("'", word.length) ? `'${word}` : `'${word}'`;
  const quote = { title: 'Put it into quotes', found: word, by };
  const literal = LITERALS[word.toLowerCase()];
  return literal === undefined
    ? [quote]
    : [{ title: `Change to ${literal}`, found: word, by: literal }, quote];
}

function attemptsForPunctuation(rest: string): readonly Replacement[] {
  const comment = commentOf(rest);
  if (comment !== undefined) return [{ title: "Begin the comment with '#'", ...comment }];
  const found = PUNCTUATION.exec(rest)?.[0];
  if (found === undefined) return [];
  const by = MEANINGS[found];
  // Where no comma can stand, none is meant.
  const isTooMuch = by === ',' && /^\s*(?:[,\]}]|$)/.test(rest.slice(found.length));
  const removal = { title: `Remove '${found}'`, found, by: '', mustHelp: !isTooMuch };
  if (by === undefined) return [removal];
  const replacement = { title: `Change '${found}' to '${by}'`, found, by };
  return isTooMuch ? [removal, replacement] : [replacement, removal];
}

/** A comment of C; one with an end must be all that is left of its line. */
function commentOf(rest: string): Pick<Replacement, 'found' | 'by'> | undefined {
  if (rest.startsWith('//')) return { found: '//', by: '#' };
  const [line = ''] = /^.*/.exec(rest) ?? [];
  const end = line.startsWith('/*') ? line.indexOf('*/', 2) : -1;
  if (end < 0 || line.slice(end + 2).trim() !== '') return undefined;
  return { found: line.slice(0, end + 2), by: `#${line.slice(2, end).trimEnd()}` };
}
