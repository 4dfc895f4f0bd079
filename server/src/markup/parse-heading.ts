import type { Block, MarkupLine } from './blocks';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { headingOf } from './prose';
import { indentationOf, lineFrom } from './source-lines';

const ADORNMENT = /^([!-/:-@[-`{-~])\1*$/;
const EQUALS = /^(={1,6}) +(?=\S)/;
/** A line across is that long at least; a shorter underline must be as long as its title. */
const LEAST_LENGTH = 4;
const DEEPEST = 6;
/** Which characters are used for which level is convention, and each block of documentation is parsed by itself. */
const LEVELS = ['#*', '=', '-', '^~', '"'];

/** Titles with a line below, perhaps above, too; `= Title`, which QEMU's documentation had; lines across. */
export function parseHeading(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  const { text } = reader.line;
  const below = reader.ahead(1) ?? '';
  if (ADORNMENT.test(text)) return parseOverlined(reader, context) ?? parseTransition(reader);
  if (below !== '' && isUnderline(below, text)) {
    const first = reader.line;
    reader.take(2);
    return [headingOf(first, levelOf(below, false), reader.rangeFrom(first), context)];
  }
  return context.isOutermost ? parseEquals(reader, context) : undefined;
}

function parseOverlined(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  const [first, title] = [reader.line, reader.lines[reader.index + 1]];
  if (title === undefined || title.text === '' || reader.ahead(2) !== first.text) return undefined;
  if (first.text.length < Math.min(LEAST_LENGTH, title.text.length)) return undefined;
  reader.take(3);
  const level = levelOf(first.text, true);
  return [headingOf(withoutIndentation(title), level, reader.rangeFrom(first), context)];
}

function parseTransition(reader: LineReader): readonly Block[] | undefined {
  const first = reader.line;
  if (first.text.length < LEAST_LENGTH || (reader.ahead(1) ?? '') !== '') return undefined;
  reader.index++;
  return [{ kind: 'transition', ...reader.rangeFrom(first) }];
}

function parseEquals(reader: LineReader, context: MarkupContext): readonly Block[] | undefined {
  const first = reader.line;
  const marks = EQUALS.exec(first.text);
  if (marks === null) return undefined;
  const title = lineFrom(first, marks[0].length);
  reader.index++;
  return [headingOf(title, marks[1]?.length ?? 1, reader.rangeFrom(first), context)];
}

function isUnderline(line: string, title: string): boolean {
  return ADORNMENT.test(line) && line.length >= Math.min(LEAST_LENGTH, title.length) && line !== '::';
}

function levelOf(adornment: string, isOverlined: boolean): number {
  const index = LEVELS.findIndex((characters) => characters.includes(adornment.charAt(0)));
  if (index < 0) return DEEPEST;
  return isOverlined ? Math.max(1, index) : index + 1;
}

function withoutIndentation(line: MarkupLine): MarkupLine {
  return lineFrom(line, indentationOf(line.text));
}
