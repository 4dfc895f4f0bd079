import type { Block, DefinitionList } from './blocks';
import type { LineReader } from './line-reader';
import { markerOf } from './list-marker';
import type { MarkupContext } from './markup-context';
import { dedent, indentationOf } from './source-lines';

/** What begins with punctuation of its own is no term, even if it follows one. */
const OTHER = /^(?:\.\.|[|>+=:]|->|<-)/;

/** Terms, below each of them, indented, what is said of it. */
export function parseDefinitionList(
  reader: LineReader,
  context: MarkupContext,
): readonly Block[] | undefined {
  if (context.options.dialect === 'texinfo' || !isTerm(reader)) return undefined;
  const first = reader.line;
  const items: DefinitionList['items'][number][] = [];
  do {
    const term = context.inline(reader.take(1));
    items.push({ term, blocks: context.blocks(dedent(reader.takeIndented(1))) });
  } while (skipToTerm(reader));
  return [{ kind: 'definition-list', items, ...reader.rangeFrom(first) }];
}

function isTerm(reader: LineReader): boolean {
  const { text } = reader.line;
  const below = reader.ahead(1) ?? '';
  if (markerOf(text) !== undefined) return false;
  return indentationOf(text) === 0 && indentationOf(below) > 0 && !text.endsWith('::');
}

/** Moves to the next term, if blank lines alone stand in front of it. */
function skipToTerm(reader: LineReader): boolean {
  const end = reader.index;
  reader.skipBlank();
  if (!reader.done && !OTHER.test(reader.line.text) && isTerm(reader)) return true;
  reader.index = end;
  return false;
}
