/** Random texts that look like schemas, and random edits of them. */
import fc from 'fast-check';
import type { TextChange } from '../../server/src/text/text-change';

/** What a user types that changes the structure of the text most. */
const CHARACTERS = [
  '{',
  '}',
  '[',
  ']',
  "'",
  ',',
  ':',
  '#',
  '\n',
  '\r',
  '##',
  '##\n',
  '\r\n',
  ' ',
  'a',
  '\\',
  '@',
];

/** Slices of schemas, written for this purpose. */
const SLICES = [
  "{ 'struct': 'Box', 'data': { 'a': 'int', '*b': [ 'str' ] } }\n",
  "{ 'enum': 'Colour',\n  'data': [ 'red', { 'name': 'blue', 'if': 'BLUE' } ] }\n",
  "{ 'include': 'other.json' }\n",
  "{ 'command': 'start',\n",
  "  'data': {\n",
  '} }\n',
  '# A remark\n# and another one\n',
  '##\n# @Box:\n#\n# About boxes.  They hold things.\n#\n# @a: one\n#\n# @b: two\n#     lines\n#\n# Since: 1.0\n##\n',
  '##\n# = A chapter\n#\n# Example::\n#\n#     -> { "execute": "start" }\n#\n# Text.\n##\n',
  '# Features:\n#\n# @fast: is fast\n#\n',
  '##\n',
  "null 'half\n",
  "{ 'a': 'it\\'s', 'b': '\\u0041\\u12', 'c': null }\n",
  'x"y \\u',
  '\r\n\t\u00a0',
  '\n\n',
  'true, false ]',
];

/** Texts of up to a dozen slices. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SLICES) }, fc.constantFrom(...CHARACTERS)), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** An edit of whatever text it meets: `at` and `from` are fractions of its length. */
export interface RelativeEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
  /** Where a slice of the text itself is copied from, instead of `inserted`. */
  readonly from?: number;
}

const fraction = fc.integer({ min: 0, max: 999_999 }).map((value) => value / 1_000_000);
const removed = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 4, max: 300 }),
);

export const edits: fc.Arbitrary<RelativeEdit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ at: fraction, removed, inserted: fc.constantFrom('', ...CHARACTERS) }),
  },
  { weight: 2, arbitrary: fc.record({ at: fraction, removed, inserted: fc.constantFrom(...SLICES) }) },
  { weight: 1, arbitrary: fc.record({ at: fraction, removed, inserted: fc.constant(''), from: fraction }) },
);

/** The edit as a change of `text`. */
export function changeOf(text: string, { at, removed: count, inserted, from }: RelativeEdit): TextChange {
  const start = Math.floor(at * (text.length + 1));
  const end = Math.min(start + count, text.length);
  if (from === undefined) return { start, end, text: inserted };
  const begin = Math.floor(from * (text.length + 1));
  return { start, end, text: text.slice(begin, begin + 200) };
}
