import type { Block } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { dedent, indentationOf, rangeOf } from './source-lines';

/** Lines that are indented, for no reason that another construct gives; Texinfo gave that no meaning. */
export function parseBlockQuote(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  if (indentationOf(reader.line.text) === 0) return undefined;
  const lines = dedent(reader.takeIndented(1));
  if (context.options.dialect === 'texinfo') return context.blocks(lines);
  return [{ kind: 'block-quote', blocks: context.blocks(lines), ...rangeOf(lines) }];
}
