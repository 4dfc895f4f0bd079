import type { Block, DefinitionList } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { dedent, indentationOf } from './source-lines';

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
  return indentationOf(text) === 0 && indentationOf(below) > 0 && !text.endsWith('::');
}

/** Moves to the next term, if blank lines alone stand in front of it. */
function skipToTerm(reader: LineReader): boolean {
  const end = reader.index;
  reader.skipBlank();
  if (!reader.done && /^[^\W_]/.test(reader.line.text) && isTerm(reader)) return true;
  reader.index = end;
  return false;
}
