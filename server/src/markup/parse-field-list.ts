import type { Block, FieldList } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { dedent, lineFrom } from './source-lines';

const FIELD = /^:((?![:\s])(?:[^:\\]|\\.|:(?![\s`]))+):(?: +|$)/;

/** `:name: text`, with more text indented below. */
export function parseFieldList(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  const first = reader.line;
  if (!FIELD.test(first.text)) return undefined;
  const items: FieldList['items'][number][] = [];
  let match: RegExpExecArray | null;
  while (!reader.done && (match = FIELD.exec(reader.line.text)) !== null) {
    const text = lineFrom(reader.line, match[0].length);
    reader.index++;
    const lines = [text, ...dedent(reader.takeIndented(1))];
    items.push({ name: match[1] ?? '', blocks: context.blocks(lines) });
  }
  return [{ kind: 'field-list', items, ...reader.rangeFrom(first) }];
}
