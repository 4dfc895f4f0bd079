import { lexicalRulesOf } from '../../../syntax/lexical-rules';
import { JSON_ESCAPES } from '../../../syntax/escapes';
import { type Fix, fixInEntry, type FixMaker } from '../fix';
import { markedText, mendSyntax } from '../mend-syntax';

/** A backslash with what it escapes: four digits behind a `u`, or fewer of them; else one character. */
const ESCAPE = /\\(u[\da-f]{0,4}|[^])/gi;

/** Escapes that the release does not know: the character may be meant that other languages take them for, or a backslash. */
export const fixBadEscape: FixMaker = (problem) => {
  const token = markedText(problem);
  const { hasJsonEscapes } = lexicalRulesOf(problem.view.schema.release);
  const isRight = (escape: string) => escape === '\\' || (hasJsonEscapes && isJsonEscape(escape));
  const replaceWrong = (make: (escape: string) => string) =>
    token.replaceAll(ESCAPE, (whole, escape: string) => (isRight(escape) ? whole : make(escape)));
  const wrong = Array.from(token.matchAll(ESCAPE), ([, escape = '']) => escape).filter(
    (one) => !isRight(one),
  );
  const isClear = wrong.every((escape) => printed(escape) !== undefined);
  const itself = replaceWrong((escape) => printed(escape) ?? escape);
  const doubled = replaceWrong((escape) => `\\\\${escape}`);
  return mendSyntax(
    problem,
    [
      {
        title: isClear ? 'Write the character itself' : 'Remove the backslash',
        changes: [{ ...problem.range, text: itself }],
      },
      { title: 'Double the backslash', changes: [{ ...problem.range, text: doubled }] },
    ],
    isClear,
  );
};

function isJsonEscape(escape: string): boolean {
  return escape.startsWith('u') || JSON_ESCAPES[escape] !== undefined;
}

/** The character that an escape of JSON stands for, if it can stand in a string by itself. */
function printed(escape: string): string | undefined {
  const character = /^u[\da-f]{4}$/i.test(escape)
    ? String.fromCharCode(parseInt(escape.slice(1), 16))
    : JSON_ESCAPES[escape];
  return character !== undefined && /^[ -~]$/.test(character) && character !== "'" ? character : undefined;
}

/** Zeros in front make the digits four; without any it is no escape at all. */
export const fixUnicodeDigits: FixMaker = (problem) => {
  const text = markedText(problem).replaceAll(ESCAPE, (whole, escape: string) => {
    if (!escape.startsWith('u') || escape.length > 4) return whole;
    return escape === 'u' ? 'u' : `\\u${escape.slice(1).padStart(4, '0')}`;
  });
  const isPadded = text.includes('\\u0');
  const title = isPadded ? 'Write four digits' : 'Remove the backslash';
  return mendSyntax(problem, [{ title, changes: [{ ...problem.range, text }] }], isPadded);
};

/** What the escape cannot say may stand in the string as it is; a zero may not. */
export const fixUnicodeValue: FixMaker = (problem): readonly Fix[] => {
  const text = markedText(problem).replaceAll(ESCAPE, (whole, escape: string) => {
    const value = parseInt(escape.slice(1), 16);
    if (!/^u[\da-f]{4}$/i.test(escape) || (value > 0 && value < 0x80)) return whole;
    return value === 0 ? '' : String.fromCharCode(value);
  });
  // Half a pair of surrogates is no character.
  if (/\p{Surrogate}/u.test(text)) return [];
  return [fixInEntry(problem, 'Write the character itself', [{ ...problem.range, text }], true)];
};
