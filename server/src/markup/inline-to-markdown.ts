import type { CrossReference, Hyperlink, Inline, MemberMention } from './blocks';
import { codeSpan, destination, escapeStart, escapeText } from './markdown-text';
import type { MarkdownOptions } from './markdown-options';

/** Inline markup as one line of Markdown. */
export function inlineToMarkdown(content: readonly Inline[], options: MarkdownOptions): string {
  return escapeStart(
    content
      .map((inline) => write(inline, options))
      .join('')
      .trim(),
  );
}

function write(inline: Inline, options: MarkdownOptions): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(reflowed(inline.text));
    case 'emphasis':
      return `*${escapeText(reflowed(inline.text))}*`;
    case 'strong':
      return `**${escapeText(reflowed(inline.text))}**`;
    case 'literal':
      return codeSpan(inline.text);
    case 'mention':
      return linked(inline, undefined, inline.name, options);
    case 'reference':
      return linked(inline, inline.title, inline.target, options);
    case 'hyperlink':
      return writeHyperlink(inline);
  }
}

function linked(
  reference: MemberMention | CrossReference,
  title: string | undefined,
  name: string,
  { link }: MarkdownOptions,
): string {
  const shown = title === undefined ? codeSpan(name) : escapeText(reflowed(title));
  const uri = link(reference);
  if (uri !== undefined) return `[${shown}](${destination(uri)})`;
  // Where a title leads nowhere, the name behind it must at least be told.
  return title === undefined ? shown : `${shown} (${codeSpan(name)})`;
}

function writeHyperlink({ title, url }: Hyperlink): string {
  if (title === undefined) return `<${url}>`;
  return `[${escapeText(reflowed(title))}](${destination(url)})`;
}

/** Lines were broken where they were full. */
function reflowed(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ');
}
