import type { Block, Directive, MarkupLine } from './blocks';
import { kindOfDirective } from './directive-kinds';
import type { LineReader } from './line-reader';
import type { MarkupContext } from './markup-context';
import { parseCsvTable } from './parse-csv-table';
import { listTableOf } from './list-table';
import { literalBlockOf } from './parse-paragraph';
import { dedent, indentationOf, lineFrom } from './source-lines';

const OPTION = /^:([A-Za-z][\w-]*):(?: +|$)/;

/** A directive with its lines sorted out, not parsed yet. */
interface DirectiveText {
  /** The rest of the first line. */
  readonly header: MarkupLine;
  /** Lines right below it, up to options or a blank line. */
  readonly headerRest: readonly MarkupLine[];
  readonly options: Directive['options'];
  readonly body: readonly MarkupLine[];
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
  const below = dedent(reader.takeIndented(1));
  const text = sortOut(lineFrom(first, match[0].length), below);
  return {
    kind: 'directive',
    name,
    nameRange: { start: nameStart, end: nameStart + name.length },
    ...contentOf(name, text, context),
    ...reader.rangeFrom(first),
  };
}

function sortOut(header: MarkupLine, below: readonly MarkupLine[]): DirectiveText {
  let index = 0;
  while (index < below.length && below[index]!.text !== '' && !OPTION.test(below[index]!.text)) index++;
  const headerRest = below.slice(0, index);
  const options: Directive['options'][number][] = [];
  for (; index < below.length && below[index]!.text !== ''; index++) {
    const { text } = below[index]!;
    const option = OPTION.exec(text);
    const last = options[options.length - 1];
    if (option !== null) options.push({ name: option[1] ?? '', value: text.slice(option[0].length) });
    else if (last === undefined || indentationOf(text) === 0) break;
    else options[options.length - 1] = { name: last.name, value: `${last.value} ${text.trim()}` };
  }
  return { header, headerRest, options, body: below.slice(index) };
}

function contentOf(
  name: string,
  text: DirectiveText,
  context: MarkupContext,
): Pick<Directive, 'argument' | 'options' | 'blocks'> {
  const { header, headerRest, options, body } = text;
  const argument = [header, ...headerRest]
    .map((line) => line.text.trim())
    .join(' ')
    .trim();
  switch (kindOfDirective(name)) {
    case 'admonition':
      return { argument: '', options, blocks: context.blocks([header, ...headerRest, ...body]) };
    case 'version':
      return versionContent(text, context);
    case 'container':
      return containerContent(text, argument, context);
    case 'code':
      return { ...literalContent(text, header.text || undefined), argument: header.text };
    case 'literal':
      return literalContent(text, undefined);
    case 'qmp-example':
      return exampleContent(text, context);
    case 'list-table':
      return { argument, options, blocks: listTableOf(context.blocks(body), options) };
    case 'csv-table':
      return { argument, options, blocks: parseCsvTable(body, options, context) };
  }
}

/** An argument goes on below only if a blank line or options end it there. */
function containerContent(
  { header, headerRest, options, body }: DirectiveText,
  argument: string,
  context: MarkupContext,
): Pick<Directive, 'argument' | 'options' | 'blocks'> {
  if (header.text !== '') return { argument, options, blocks: context.blocks(body) };
  return { argument: '', options, blocks: context.blocks([...headerRest, ...body]) };
}

function versionContent(
  { header, headerRest, options, body }: DirectiveText,
  context: MarkupContext,
): Pick<Directive, 'argument' | 'options' | 'blocks'> {
  const version = /^\S*/.exec(header.text)?.[0] ?? '';
  const rest = lineFrom(header, version.length);
  const text = lineFrom(rest, indentationOf(rest.text));
  return { argument: version, options, blocks: context.blocks([text, ...headerRest, ...body]) };
}

function literalContent(
  { header, headerRest, options, body }: DirectiveText,
  language: string | undefined,
): Pick<Directive, 'argument' | 'options' | 'blocks'> {
  const isCode = language !== undefined;
  const lines = isCode ? headerRest.concat(body) : [header].concat(headerRest, body);
  const isEmpty = lines.every((line) => line.text === '');
  return { argument: '', options, blocks: isEmpty ? [] : [literalBlockOf(lines, language)] };
}

/** An annotated example is text with literal blocks in it; any other one is nothing but messages. */
function exampleContent(text: DirectiveText, context: MarkupContext): ReturnType<typeof literalContent> {
  const { header, headerRest, options, body } = text;
  if (!options.some((option) => option.name === 'annotated')) {
    return literalContent(text, 'qmp');
  }
  const lines: readonly MarkupLine[] = [header, ...headerRest, ...body];
  const blocks: readonly Block[] = context.blocks(lines, 'qmp');
  return { argument: '', options, blocks };
}
