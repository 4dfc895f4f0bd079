import type { Block, Inline, MarkupLine } from './blocks';
import { isKnownDirective } from './directive-kinds';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { parseDirective } from './parse-directive';
import { dedent, lineFrom, withoutBlankEnds } from './source-lines';

const START = /^\.\.(?: +|$)/;
const FOOTNOTE = /^\.\. +\[([^\]]{1,80})\](?: +|$)/;
const TARGET = /^(?:\.\. +_|__(?: |$))/;
/** With a single colon nobody would be shown what stands below, which is never what was meant. */
const DIRECTIVE = /^\.\. +([A-Za-z0-9]+(?:[-_+:.][A-Za-z0-9]+)*) ?(::?)(?: +|$)/;

/** What begins with `..`: directives, footnotes, targets of hyperlinks, comments. */
export function parseExplicitMarkup(
  reader: LineReader,
  context: MarkupContext,
): readonly Block[] | undefined {
  const { text } = reader.line;
  if (TARGET.test(text)) return parseComment(reader);
  if (!START.test(text)) return undefined;
  const directive = DIRECTIVE.exec(text);
  if (directive !== null && (directive[2] === '::' || isKnownDirective(directive[1] ?? ''))) {
    return [parseDirective(reader, directive, context)];
  }
  const footnote = FOOTNOTE.exec(text);
  return footnote === null ? parseComment(reader) : parseFootnote(reader, footnote, context);
}

function parseComment(reader: LineReader): readonly Block[] {
  const first = reader.line;
  const lines: MarkupLine[] = [...reader.take(1)];
  // `..` by itself is a whole comment if a blank line follows.
  if (first.text !== '..' || (reader.ahead(0) ?? '') !== '') lines.push(...reader.takeIndented(1));
  return [{ kind: 'comment', lines: withoutBlankEnds(lines), ...reader.rangeFrom(first) }];
}

function parseFootnote(reader: LineReader, match: RegExpExecArray, context: MarkupContext): readonly Block[] {
  const first = reader.line;
  const label = match[1] ?? '';
  const start = first.start + first.text.indexOf('[');
  const term: Inline = { kind: 'text', text: `[${label}]`, start, end: start + label.length + 2 };
  reader.index++;
  const lines = [lineFrom(first, match[0].length), ...dedent(reader.takeIndented(1))];
  const items = [{ term: [term], blocks: context.blocks(lines) }];
  return [{ kind: 'definition-list', items, ...reader.rangeFrom(first) }];
}
