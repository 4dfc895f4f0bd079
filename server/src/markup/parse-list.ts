import type { Block, Inline, MarkupLine, Paragraph } from './blocks';
import type { LineReader } from './line-reader';
import type { ListMarker } from './list-marker';
import { beginsListItem, markerOf } from './list-marker';
import type { MarkupContext } from './markup-context';
import { indentationOf, lineFrom } from './source-lines';

/** Items with bullets, or in an order. */
export function parseList(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  const first = reader.line;
  const marker = markerOf(first.text);
  if (marker === undefined || !isLaidOut(marker, reader.ahead(1) ?? '', context)) return undefined;
  const items: (readonly Block[])[] = [];
  let expected = marker.number;
  for (
    let next: ListMarker | undefined = marker;
    next !== undefined;
    next = nextMarker(reader, marker, expected)
  ) {
    items.push(parseItem(reader, next, context));
    if (expected !== undefined) expected++;
  }
  const isOrdered = marker.number !== undefined || marker.style.includes('#');
  const range = reader.rangeFrom(first);
  return [{ kind: 'list', first: isOrdered ? (marker.number ?? 1) : undefined, items, ...range }];
}

/** A line like `2. x` counts only if the one below it does not go on in column 0. */
function isLaidOut({ style }: ListMarker, below: string, { options }: MarkupContext): boolean {
  if (style.length === 1 || below === '' || options.dialect === 'texinfo') return true;
  return indentationOf(below) > 0 || markerOf(below)?.style === style;
}

/** The marker of the next item of the same list; the reader then stands there. */
function nextMarker(
  reader: LineReader,
  { style }: ListMarker,
  expected: number | undefined,
): ListMarker | undefined {
  const end = reader.index;
  reader.skipBlank();
  const marker = reader.done ? undefined : markerOf(reader.line.text);
  const isNext = marker?.style === style && (expected === undefined || marker.number === expected);
  if (isNext) return marker;
  reader.index = end;
  return undefined;
}

function parseItem(reader: LineReader, marker: ListMarker, context: MarkupContext): readonly Block[] {
  const { line } = reader;
  reader.index++;
  const lines = [lineFrom(line, marker.column), ...restOfItem(reader, marker.column, context)];
  const blocks = context.blocks(lines);
  if (marker.label === undefined) return blocks;
  return labelled(blocks, { kind: 'text', text: `${marker.label} `, ...labelRange(line, marker.label) });
}

/** Lines below the marker that belong to the item, without the indentation of its text. */
function restOfItem(reader: LineReader, column: number, context: MarkupContext): readonly MarkupLine[] {
  const lines: MarkupLine[] = [];
  const isTexinfo = context.options.dialect === 'texinfo';
  // A line that is indented less than the text goes on with it all the same as long as no blank line is in between.
  const goesOn = (text: string): boolean => {
    if (text === '' || beginsListItem(text)) return false;
    const indentation = indentationOf(text);
    return indentation < column && (isTexinfo || indentation > 0);
  };
  for (let hasMore = true; hasMore;) {
    const loose = reader.takeWhile(goesOn);
    const rest = reader.takeIndented(column);
    for (const line of loose) lines.push(lineFrom(line, indentationOf(line.text)));
    for (const line of rest) lines.push(lineFrom(line, column));
    hasMore = loose.length + rest.length > 0;
  }
  return lines;
}

function labelRange(line: MarkupLine, label: string): { start: number; end: number } {
  return { start: line.start, end: line.start + label.length };
}

/** The item's blocks with the label in front of their text. */
function labelled(blocks: readonly Block[], label: Inline): readonly Block[] {
  const [first, ...rest] = blocks;
  const isText = first?.kind === 'paragraph';
  const content = isText ? [label, ...first.content] : [label];
  const end = isText ? first.end : label.end;
  const paragraph: Paragraph = { kind: 'paragraph', content, start: label.start, end };
  return isText ? [paragraph, ...rest] : [paragraph, ...blocks];
}
