import { MAX_TEXT_LENGTH } from '../../../syntax/documentation-style';
import { lineAround } from '../../../text/lines';
import type { TextChange } from '../../../text/text-change';
import type { TextRange } from '../../../text/text-range';
import type { Block } from '../../documentation/documentation-block';
import type { Attempt } from '../mend-syntax';
import { wrapLines } from '../../documentation/wrap-lines';

const BULLET = '- ';
const INDENTATION = '  ';

/** Makes list items of the entries in free-form documentation. */
export function asListItems(block: Block): Attempt[] {
  const { text, entry } = block;
  const lines = entry.errors
    .filter(({ code }) => code === 'doc-freeform-arg')
    .map(({ start }) => lineAround(text, start));
  if (!lines.every(({ start }) => text.startsWith('# @', start))) return [];
  const items = lines.map(({ start, end }) => ({ start, end: endOfItem(block, end) }));
  const changes = items.map((item, index) => toListItem(item, items[index - 1], block));
  return [{ title: 'Change the entries to a list', changes }];
}

/** The lines below that are indented, or follow without a blank one, belong to it. */
function endOfItem({ text, lineEnd }: Block, lineOfEntry: number): number {
  let end = lineOfEntry;
  let isAfterBlank = false;
  for (let line = nextLine(end); line.start < text.length; line = nextLine(line.end)) {
    const source = text.slice(line.start, line.end);
    const isBlank = /^#?\s*$/.test(source);
    if (/^#(?:#| @)/.test(source) || (isAfterBlank && !isBlank && !/^#\s{2}/.test(source))) break;
    isAfterBlank ||= isBlank;
    if (!isBlank) ({ end } = line);
  }
  return end;

  function nextLine(offset: number): TextRange {
    const start = Math.min(offset + lineEnd.length, text.length);
    return start === text.length ? { start, end: start } : lineAround(text, start);
  }
}

function toListItem(item: TextRange, previous: TextRange | undefined, { text, lineEnd }: Block): TextChange {
  const source = text.slice(item.start, item.end).split(/\r\n|\n/);
  const lines = itemLines(source.map((line) => line.replace(/^# ?/, '').trimEnd()));
  const isFirst = previous?.end !== item.start - lineEnd.length;
  const needsGap = isFirst && /(?:^|\n)#(?!#)[ \t]*\S[^\n]*\n$/.test(text.slice(0, item.start));
  const comments = lines.map((line) => (line === '' ? '#' : `# ${line}`));
  return { ...item, text: [...(needsGap ? ['#'] : []), ...comments].join(lineEnd) };
}

function itemLines([head = '', ...rest]: readonly string[]): string[] {
  const common = Math.min(...rest.filter((line) => line !== '').map((line) => line.search(/\S/)));
  const lines = [head, ...rest.map((line) => line.slice(common))];
  const gap = lines.indexOf('');
  const end = gap < 0 ? lines.length : gap;
  const indented = [BULLET + head, ...lines.slice(1).map((line) => line && INDENTATION + line)];
  if (!indented.slice(0, end).some((line) => line.length > MAX_TEXT_LENGTH)) return indented;
  return [...wrapLines(lines.slice(0, end), BULLET, INDENTATION), ...indented.slice(end)];
}
