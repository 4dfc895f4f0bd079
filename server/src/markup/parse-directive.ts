import type { Block, Directive, MarkupLine } from './blocks';
import { kindOfDirective } from './directive-kinds';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { parseCsvTable } from './parse-csv-table';
import { listTableOf } from './list-table';
import { literalBlockOf } from './parse-paragraph';
import { commonIndentation, dedentBy, indentationOf, lineFrom } from './source-lines';

const OPTION = /^:([A-Za-z][\w-]*):(?: +|$)/;

/** A directive with its lines sorted out, not parsed yet. */
interface DirectiveText {
  /** The rest of the first line. */
  readonly header: MarkupLine;
  /** Lines right below it, up to options or a blank line. */
  readonly headerRest: readonly MarkupLine[];
  readonly options: Directive['options'];
  /** All behind them, as it stands there. */
  readonly indentedBody: readonly MarkupLine[];
  /** The same without the indentation that all lines below the first one have in common. */
  readonly body: () => readonly MarkupLine[];
}

/** `.. name:: argument`; the match is of the current line, with the name as its first group. */
export function parseDirective(
  reader: LineReader,
  match: RegExpExecArray,
  context: MarkupContext,
): Directive {
  const first = reader.line;
  const name = match[1] ?? '';
  const nameStart = first.start + first.text.indexOf(name, 2);
  reader.index++;
  const text = sortOut(lineFrom(first, match[0].length), reader.takeIndented(1));
  return {
    kind: 'directive',
    name,
    nameRange: { start: nameStart, end: nameStart + name.length },
    ...contentOf(name, text, context),
    ...reader.rangeFrom(first),
  };
}

function sortOut(header: MarkupLine, below: readonly MarkupLine[]): DirectiveText {
  const column = commonIndentation(below);
  const textAt = (index: number): string => below[index]?.text.slice(column) ?? '';
  let index = 0;
  while (textAt(index) !== '' && !OPTION.test(textAt(index))) index++;
  const headerRest = dedentBy(column, below.slice(0, index));
  const options: Directive['options'][number][] = [];
  for (let text = textAt(index); text !== ''; text = textAt(++index)) {
    const option = OPTION.exec(text);
    const last = options[options.length - 1];
    if (option !== null) options.push({ name: option[1] ?? '', value: text.slice(option[0].length) });
    else if (last === undefined || indentationOf(text) === 0) break;
    else options[options.length - 1] = { name: last.name, value: `${last.value} ${text.trim()}` };
  }
  const indentedBody = below.slice(index);
  return { header, headerRest, options, indentedBody, body: () => dedentBy(column, indentedBody) };
}

function contentOf(
  name: string,
  text: DirectiveText,
  context: MarkupContext,
): Pick<Directive, 'argument' | 'options' | 'blocks'> {
  const { header, headerRest, options, body } = text;
  switch (kindOfDirective(name)) {
    case 'admonition':
      return { argument: '', options, blocks: context.blocks([header, ...headerRest, ...body()]) };
    case 'version':
      return versionContent(text, context);
    case 'container':
      return containerContent(text, context);
    case 'code':
      return { ...literalContent(text, header.text || undefined), argument: header.text };
    case 'literal':
      return literalContent(text, undefined);
    case 'qmp-example':
      return exampleContent(text, context);
    case 'list-table':
      return { argument: argumentOf(text), options, blocks: listTableOf(context.blocks(body()), options) };
    case 'csv-table':
      return { argument: argumentOf(text), options, blocks: parseCsvTable(body(), options, context) };
  }
}

function argumentOf({ header, headerRest }: DirectiveText): string {
  return [header, ...headerRest]
    .map((line) => line.text.trim())
    .join(' ')
    .trim();
}

/** An argument goes on below only if a blank line or options end it there. */
function containerContent(
  text: DirectiveText,
  context: MarkupContext,
): Pick<Directive, 'argument' | 'options' | 'blocks'> {
  const { header, headerRest, options, body } = text;
  if (header.text !== '') return { argument: argumentOf(text), options, blocks: context.blocks(body()) };
  return { argument: '', options, blocks: context.blocks([...headerRest, ...body()]) };
}

function versionContent(
  { header, headerRest, options, body }: DirectiveText,
  context: MarkupContext,
): Pick<Directive, 'argument' | 'options' | 'blocks'> {
  const version = /^\S*/.exec(header.text)?.[0] ?? '';
  const rest = lineFrom(header, version.length);
  const text = lineFrom(rest, indentationOf(rest.text));
  return { argument: version, options, blocks: context.blocks([text, ...headerRest, ...body()]) };
}

function literalContent(
  text: DirectiveText,
  language: string | undefined,
): Pick<Directive, 'argument' | 'options' | 'blocks'> {
  const { options } = text;
  const lines = literalLines(text, language !== undefined);
  const isEmpty = lines.every((line) => line.text === '');
  return { argument: '', options, blocks: isEmpty ? [] : [literalBlockOf(lines, language)] };
}

function literalLines(
  { header, headerRest, indentedBody, body }: DirectiveText,
  isCode: boolean,
): readonly MarkupLine[] {
  if (!isCode) return [header].concat(headerRest, body());
  // A literal block loses its indentation in any case.
  return headerRest.length === 0 ? indentedBody : headerRest.concat(body());
}

/** An annotated example is text with literal blocks in it; any other one is nothing but messages. */
function exampleContent(text: DirectiveText, context: MarkupContext): ReturnType<typeof literalContent> {
  const { header, headerRest, options, body } = text;
  if (!options.some((option) => option.name === 'annotated')) {
    return literalContent(text, 'qmp');
  }
  const lines: readonly MarkupLine[] = [header, ...headerRest, ...body()];
  const blocks: readonly Block[] = context.blocks(lines, 'qmp');
  return { argument: '', options, blocks };
}
