import type { Block, LiteralBlock, MarkupLine } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { beginsListItem } from './list-marker';
import { paragraphOf } from './prose';
import { dedent, indentationOf, rangeOf, withoutBlankEnds } from './source-lines';

const PUNCTUATION = /^[!-/:-@[-`{-~]/;

/** Lines up to a blank or an indented one; where they end in `::`, also the literal block behind them. */
export function parseParagraph(reader: LineReader, context: MarkupContext): readonly Block[] {
  const isTexinfo = context.options.dialect === 'texinfo';
  const lines = reader.takeWhile((text) => {
    if (text === '') return false;
    return isTexinfo ? text === reader.line.text || !beginsListItem(text) : indentationOf(text) === 0;
  });
  return withLiteralBlock(lines, reader, context);
}

/** The paragraph, and what stands behind it if it says so. */
function withLiteralBlock(lines: readonly MarkupLine[], reader: LineReader, context: MarkupContext): Block[] {
  const last = lines[lines.length - 1]!;
  if (!last.text.endsWith('::')) return [paragraphOf(lines, context)];
  const literal = parseLiteralBlock(reader, context.language);
  const shown = withoutMark(lines, last);
  const paragraph: Block[] = shown.length === 0 ? [] : [paragraphOf(shown, context)];
  return literal === undefined ? paragraph : [...paragraph, literal];
}

/** `text::` stands for `text:`, `text ::` for `text`, and `::` by itself for nothing. */
function withoutMark(lines: readonly MarkupLine[], last: MarkupLine): readonly MarkupLine[] {
  const text = last.text.slice(0, -1);
  const shown = /(?:^|\s):$/.test(text) ? text.slice(0, -1).trimEnd() : text;
  const before = lines.slice(0, -1);
  return shown === '' ? before : [...before, { text: shown, start: last.start }];
}

/** What stands behind `::`: all that is indented, or adjacent lines that begin with the same punctuation mark. */
function parseLiteralBlock(reader: LineReader, language: string | undefined): LiteralBlock | undefined {
  const before = reader.index;
  reader.skipBlank();
  if (!reader.done) {
    const { text } = reader.line;
    const first = text.charAt(0);
    if (indentationOf(text) > 0) return literalBlockOf(reader.takeIndented(1), language);
    if (PUNCTUATION.test(first) && reader.index > before) {
      return literalBlockOf(
        reader.takeWhile((line) => line.startsWith(first)),
        language,
      );
    }
  }
  reader.index = before;
  return undefined;
}

/** A literal block of the lines, which may have blank ones around them and an indentation in common. */
export function literalBlockOf(lines: readonly MarkupLine[], language: string | undefined): LiteralBlock {
  const body = dedent(withoutBlankEnds(lines));
  return {
    kind: 'literal-block',
    language,
    lines: body,
    ...rangeOf(body.length > 0 ? body : lines.slice(0, 1)),
  };
}
