import type { Directive } from './blocks';
import { kindOfDirective } from './directive-kinds';
import { inlineToMarkdown } from './inline-to-markdown';
import { codeSpan, escapeText, quoted } from './markdown-text';
import { parseInline } from './parse-inline';
import type { MarkdownWriter } from './markdown-options';

/** What readers are to see instead of the names of some directives. */
const TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    deprecated: 'Deprecated since',
    'qmp-example': 'Example',
    seealso: 'See also',
    versionadded: 'New in version',
    versionchanged: 'Changed in version',
    versionremoved: 'Removed in version',
  }),
);
/** Titles of something below, not in a box. */
const PLAIN_TITLES = new Set(['table', 'list-table', 'csv-table', 'rubric']);

export function directiveToMarkdown(directive: Directive, writer: MarkdownWriter): string {
  const { name, argument } = directive;
  const body = writer.blocks(directive.blocks);
  switch (kindOfDirective(name)) {
    case 'admonition':
      return quoted(joined(bold(titleOf(name)), body));
    case 'version':
      return quoted(joined(bold(`${titleOf(name)} ${argument}`), body));
    case 'qmp-example':
      return joined(bold(withTitle(titleOf(name), optionOf(directive, 'title'))), body);
    case 'code':
    case 'literal':
      return joined(bold(optionOf(directive, 'caption') ?? ''), body);
    case 'list-table':
    case 'csv-table':
      return joined(argumentOf(directive, writer), body);
    case 'container':
      return writeContainer(directive, body, writer);
  }
}

function writeContainer(directive: Directive, body: string, writer: MarkdownWriter): string {
  const { name } = directive;
  const argument = argumentOf(directive, writer);
  if (PLAIN_TITLES.has(name)) return joined(argument, body);
  if (name === 'admonition' || name === 'topic') return quoted(joined(argument, body));
  const options = directive.options.map((option) => `${codeSpan(option.name)}: ${escapeText(option.value)}`);
  const head = [bold(name), escapeText(directive.argument)].filter((part) => part !== '').join(' ');
  return quoted(joined(head, ...options, body));
}

/** The argument as a title. */
function argumentOf({ argument }: Directive, writer: MarkdownWriter): string {
  if (argument === '') return '';
  const targets = { urls: new Map<string, string>(), substitutions: new Map<string, string>() };
  const title = inlineToMarkdown(
    parseInline([{ text: argument, start: 0 }], { dialect: 'rst' }, targets),
    writer,
  );
  return title.includes('*') ? title : `**${title}**`;
}

function titleOf(name: string): string {
  return TITLES.get(name) ?? name.charAt(0).toUpperCase() + name.slice(1);
}

function withTitle(text: string, title: string | undefined): string {
  return title === undefined ? text : `${text}: ${title}`;
}

function optionOf({ options }: Directive, name: string): string | undefined {
  return options.find((option) => option.name === name)?.value;
}

function bold(text: string): string {
  return text.trim() === '' ? '' : `**${escapeText(text.trim())}**`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
