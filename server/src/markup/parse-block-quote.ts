import type { Block } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { dedent, indentationOf, lineFrom, rangeOf } from './source-lines';

/** Lines that are indented, for no reason that another construct gives. */
export function parseBlockQuote(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  if (indentationOf(reader.line.text) === 0) return undefined;
  const lines = dedent(reader.takeIndented(1));
  if (context.options.dialect === 'texinfo') return context.blocks(withoutIndentation(lines));
  return [{ kind: 'block-quote', blocks: context.blocks(lines), ...rangeOf(lines) }];
}

/** Texinfo gave indentation no meaning. */
function withoutIndentation(lines: ReturnType<typeof dedent>): ReturnType<typeof dedent> {
  return lines.map((line) => lineFrom(line, indentationOf(line.text)));
}
