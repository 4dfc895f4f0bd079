import type { Block, MarkupLine } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { literalBlockOf } from './parse-paragraph';
import { indentationOf, lineFrom } from './source-lines';

const MARK = /^\|(?: |$)/;

/** `| text` line by line: lines that stay lines; in documentation for Texinfo an example. */
export function parseLineBlock(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  const first = reader.line;
  if (!MARK.test(first.text)) return undefined;
  if (context.options.dialect === 'texinfo') {
    const lines = reader.takeWhile((text) => MARK.test(text));
    return [
      literalBlockOf(
        lines.map((line) => lineFrom(line, 2)),
        'qmp',
      ),
    ];
  }
  const lines: MarkupLine[][] = [];
  for (const line of reader.takeWhile((text) => MARK.test(text) || indentationOf(text) > 0)) {
    if (MARK.test(line.text)) lines.push([withoutIndentation(lineFrom(line, 1))]);
    else lines[lines.length - 1]?.push(withoutIndentation(line));
  }
  return [
    { kind: 'line-block', lines: lines.map((parts) => context.inline(parts)), ...reader.rangeFrom(first) },
  ];
}

function withoutIndentation(line: MarkupLine): MarkupLine {
  return lineFrom(line, indentationOf(line.text));
}
