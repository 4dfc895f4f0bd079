/** What somebody might do to an example while they write it. */
import type { TextChange } from '../../../server/src/text/text-change';
import type { TextRange } from '../../../server/src/text/text-range';
import type { Random } from '../random';

const PIECES = [
  ...['{', '}', '[', ']', ',', ':', '"', "'", '\\', '\\u12', '\n#', '\n# ', '\n', ' ', '#', '##\n'],
  ...['...', '\u2026', '... and so on ...', '->', '<-', '\n# -> ', '\n# <- ', '::', '|'],
  ...[
    'true',
    'null',
    'None',
    '0',
    '-1',
    '0x10',
    '1.5',
    '1e400',
    '99999999999999999999',
    '/* c */',
    '😀',
    '\t',
  ],
  ...[
    '"id": 1',
    '"execute": ',
    '"exec-oob": ',
    '"return": ',
    '"event": ',
    '"error": ',
    '"arguments": {',
    '"a": {}',
  ],
];

const WORD = /[\w-]+/g;

/** A change inside of a range of the text. */
export function randomChange(text: string, range: TextRange, random: Random): TextChange {
  const start = range.start + random.below(Math.max(1, range.end - range.start));
  const rest = Math.max(0, range.end - start);
  switch (random.below(5)) {
    case 0:
      return { start, end: start + Math.min(rest, 1 + random.below(8)), text: '' };
    case 1:
      return { start, end: start, text: random.pick(PIECES) };
    case 2:
      return { start, end: start + Math.min(rest, 1 + random.below(3)), text: random.pick(PIECES) };
    case 3: {
      const from = range.start + random.below(Math.max(1, range.end - range.start));
      return { start, end: start, text: text.slice(from, Math.min(range.end, from + random.below(60))) };
    }
    default:
      return otherWord(text, range, random);
  }
}

/** One word of the range in place of another one. */
function otherWord(text: string, { start, end }: TextRange, random: Random): TextChange {
  const words = [...text.slice(start, end).matchAll(WORD)];
  if (words.length === 0) return { start, end: start, text: 'word' };
  const { index, 0: word } = random.pick(words);
  return { start: start + index, end: start + index + word.length, text: random.pick(words)[0] };
}
