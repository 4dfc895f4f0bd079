import type { Block } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { gridTableOf } from './grid-table';
import { literalBlockOf } from './parse-paragraph';
import { simpleTableOf } from './simple-table';

const GRID_BORDER = /^\+(?:[-=]+\+)+$/;
const SIMPLE_BORDER = /^=+(?: +=+)+$/;
/** How far to look for the end of a simple table behind a blank line: for lack of one each would be looked for to the end. */
const LONGEST = 500;

/** Tables that are drawn. What looks like one but does not add up is shown as it is drawn. */
export function parseTable(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  const { text } = reader.line;
  if (GRID_BORDER.test(text)) {
    const lines = reader.takeWhile((line) => line.startsWith('+') || line.startsWith('|'));
    return [gridTableOf(lines, context) ?? literalBlockOf(lines, undefined)];
  }
  if (!SIMPLE_BORDER.test(text)) return undefined;
  const lines = reader.take(lengthOfSimpleTable(reader));
  return [simpleTableOf(lines, context) ?? literalBlockOf(lines, undefined)];
}

/** Up to the first border that a blank line follows, or the last border there is, or a blank line. */
function lengthOfSimpleTable(reader: LineReader): number {
  let atBlank: number | undefined;
  for (let count = 1; ; count++) {
    const text = reader.ahead(count);
    if (text === undefined || count > LONGEST) return atBlank ?? count;
    if (text === '') atBlank ??= count;
    else if (SIMPLE_BORDER.test(text) && (reader.ahead(count + 1) ?? '') === '') return count + 1;
  }
}
