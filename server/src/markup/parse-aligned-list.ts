import type { Block, DefinitionList } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { dedent, lineFrom } from './source-lines';

const ITEM = /^(@[\w-]+) {2,}(?=\S)/;

/** `@name   text` line by line, with the texts in a column, as members were listed in documentation for Texinfo. */
export function parseAlignedList(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  if (context.options.dialect !== 'texinfo' || !ITEM.test(reader.line.text)) return undefined;
  const first = reader.line;
  const items: DefinitionList['items'][number][] = [];
  let match: RegExpExecArray | null;
  while (!reader.done && (match = ITEM.exec(reader.line.text)) !== null) {
    const [all, name = ''] = match;
    const { line } = reader;
    const term = context.inline([{ text: name, start: line.start }]);
    reader.index++;
    const text = [lineFrom(line, all.length), ...dedent(reader.takeIndented(1))];
    items.push({ term, blocks: context.blocks(text) });
  }
  return [{ kind: 'definition-list', items, ...reader.rangeFrom(first) }];
}
