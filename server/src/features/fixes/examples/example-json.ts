import type { JsonErrorCode } from '../../../qmp/json-error';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { markedText } from '../mend-syntax';
import { jsonErrorAt } from './example-at';
import { plainNumber } from './example-values';

/** Here nothing else can have been meant. */
const SURE: ReadonlySet<JsonErrorCode> = new Set([
  'missing-comma',
  'trailing-comma',
  'extra-comma',
  'missing-colon',
  'unquoted-key',
]);

/** Does what the parser of examples took for granted. */
export const applyCorrection: FixMaker = (problem) => {
  const error = jsonErrorAt(problem);
  if (error?.correction === undefined) return [];
  const { start, end, text } = error.correction;
  const replaced = problem.text
    .slice(problem.start + start, problem.start + end)
    .replaceAll(/\s*\n\s*#\s*/g, ' ');
  const title = titleOf(replaced, text.trim());
  return [fixInEntry(problem, title, [{ start, end, text }], SURE.has(error.code))];
};

function titleOf(before: string, after: string): string {
  if (before === '') return `Insert '${after}'`;
  return after === '' ? `Remove '${before}'` : `Replace '${before}' by '${after}'`;
}

export const closeString: FixMaker = (problem) => {
  const { end } = problem.range;
  const quote = markedText(problem).startsWith("'") ? "'" : '"';
  return [fixInEntry(problem, 'Insert the closing quote', [{ start: end, end, text: quote }])];
};

export const doubleBackslash: FixMaker = (problem) => {
  return [replaceMarked(problem, `\\${markedText(problem)}`)];
};

export const escapeControlCharacter: FixMaker = (problem) => {
  return [replaceMarked(problem, JSON.stringify(markedText(problem)).slice(1, -1), 'Write an escape')];
};

/** Words that other languages have. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['None', 'null'],
  ['NULL', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
]);

export const fixUnknownWord: FixMaker = (problem) => {
  const word = markedText(problem);
  const meant = WORDS.get(word);
  if (meant !== undefined) return [replaceMarked(problem, meant)];
  return word.includes('"') ? [] : [replaceMarked(problem, `"${word}"`, 'Put it in quotes')];
};

export const fixBadNumber: FixMaker = (problem) => {
  const number = plainNumber(markedText(problem));
  return number === undefined ? [] : [replaceMarked(problem, number)];
};

export const removeComment: FixMaker = (problem) => [replaceMarked(problem, '', 'Remove the comment')];

function replaceMarked(problem: Problem, text: string, title = `Change to '${text}'`): Fix {
  const { start, end } = problem.range;
  return fixInEntry(problem, title, [{ start, end, text }]);
}
