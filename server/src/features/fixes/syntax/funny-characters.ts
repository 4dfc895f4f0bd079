import type { FixMaker } from '../fix';
import { markedText, mendSyntax } from '../mend-syntax';

/** Characters that word processors put in the place of others, and what they stand for. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' '],
  [/[\u200b-\u200d\u2060\ufeff\u2018-\u201f\u00b4]/g, ''],
  [/\u2026/g, '...'],
];
const ACCENTS = /[\u0300-\u036f]/g;
const FUNNY = /[^ -~]/gu;

/** A string holds what ASCII can print: a look-alike, or the letter without its accent, may do. */
export const fixFunnyCharacters: FixMaker = (problem) => {
  const token = markedText(problem);
  const replaced = LOOKALIKES.reduce((text, [funny, plain]) => text.replaceAll(funny, plain), token);
  const clean = replaced.normalize('NFKD').replaceAll(ACCENTS, '').replaceAll(FUNNY, '');
  // White space at an end is never meant; within a name it cannot stand.
  const text = clean.replace(/^(')\s+|\s+(')$/g, '$1$2');
  if (/^'\*?'$/.test(text)) return [];
  const isSure = clean === replaced && (!text.includes(' ') || token.includes(' '));
  const changes = [{ ...problem.range, text }];
  return mendSyntax(problem, [{ title: `Change to ${text}`, changes }], isSure);
};
