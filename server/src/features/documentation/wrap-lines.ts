import { endOfJoinedSentence, MAX_TEXT_LENGTH } from '../../syntax/documentation-style';

/** Text that stays on one line, with the space in front of it if it follows another one on its line. */
interface Word {
  readonly text: string;
  readonly gap: string;
}

/** Words, and what is better not torn apart: what stands in backquotes, and remarks such as `(since 1.0)`. */
const WORD = /(?:``(?:[^`]|`(?!`)){1,60}``|`[^`]{1,60}`|\((?:since|default)\b[^()`]{1,24}\)|\S)+/gi;
/** What would be no text any more at the start of a line: markers, labels, fields, lines of punctuation. */
const BEGINS_ANEW =
  /^(?:[-*+\u2022\u2023\u2043|=>]|->|<-|\(?(?:\w|#|\d\d|[ivxlcdm]+|[IVXLCDM]+)[.)]|([!-/:-@[-`{-~])\1+|:[^:`]+:)$|^@\S*:|^(?:Returns|Errors|Since|Features|Notes?|Examples?|TODO):/;
const SENTENCE_END = /[.!?]["')\]]*$/;
const SENTENCE_START = /^["'(`@:A-Z0-9]/;
const ABBREVIATION = /(?:^|\W)(?:e\.g|i\.e|etc|vs|cf|resp|approx)\.$/i;

interface WrapOptions {
  /** Whether a single space between sentences is kept where the author has it. */
  readonly keepsSingleSpaces?: boolean;
}

/** Fills lines with the words of others; between sentences stay two spaces. */
export function wrapLines(
  lines: readonly string[],
  first: string,
  rest: string,
  { keepsSingleSpaces = false }: WrapOptions = {},
): string[] {
  const [head, ...words] = withoutBadStarts(wordsOf(lines, keepsSingleSpaces));
  const wrapped: string[] = [];
  let line = first + (head?.text ?? '');
  for (const { gap, text } of words) {
    if (Array.from(line + gap + text).length <= MAX_TEXT_LENGTH) line += gap + text;
    else {
      wrapped.push(line);
      line = rest + text;
    }
  }
  return [...wrapped, line];
}

function wordsOf(lines: readonly string[], keepsSingleSpaces: boolean): Word[] {
  const text = lines.map((line) => line.trim()).join('\n');
  const found = Array.from(text.matchAll(WORD), ({ 0: word, index }, number) => ({ word, index, number }));
  const gaps = found.map(({ word, index, number }) => {
    const { word: before = '', index: start = 0 } = found[number - 1] ?? {};
    return { ...sentencesBetween(before, word), space: text.slice(start + before.length, index) };
  });
  const written = gaps.filter(({ isLikely, space }) => isLikely && !space.includes('\n'));
  const usesSingle = keepsSingleSpaces && written.length > 0 && written.every(({ space }) => space === ' ');
  return found.map(({ word, number }) => {
    const { isSure, isLikely, isPossible, space } = gaps[number]!;
    const isDouble = space.includes('\n')
      ? isLikely && !usesSingle
      : (isSure && !keepsSingleSpaces) || (isPossible && space.length > 1);
    return { text: word.replaceAll('\n', ' '), gap: isDouble ? '  ' : ' ' };
  });
}

/** Whether a sentence ends in front of a word: for the checks, for people, or if the author says so by two spaces. */
function sentencesBetween(
  before: string,
  word: string,
): { isSure: boolean; isLikely: boolean; isPossible: boolean } {
  const end = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1);
  const isPossible = SENTENCE_END.test(end);
  // A number is no sentence only at the start of a line.
  const isSure = isPossible && endOfJoinedSentence(`x ${end} ${word.charAt(0)}`) !== undefined;
  const isLikely = isSure || (isPossible && SENTENCE_START.test(word) && !ABBREVIATION.test(end));
  return { isSure, isLikely, isPossible };
}

/** Joins what must not begin a line to what stands in front of it. */
function withoutBadStarts(words: readonly Word[]): Word[] {
  const joined: { text: string; gap: string }[] = [];
  for (const { text, gap } of words) {
    const last = joined.at(-1);
    if (last !== undefined && (BEGINS_ANEW.test(text) || last.text.endsWith('\\'))) last.text += gap + text;
    else joined.push({ text, gap });
  }
  return joined;
}
