/** How the paragraphs of a hover are put together. */
import { fenced } from '../../markup/markdown-text';

/** The language by whose grammar the extension colours signatures. */
const SIGNATURE_LANGUAGE = 'qapi-signature';

/** Remarks on one line. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

export function signatureBlock(lines: readonly string[]): string {
  return fenced(lines, SIGNATURE_LANGUAGE);
}

/** A title above a part of the text, which stays away with it; `behind` goes on in the title's line. */
export function titled(title: string, text: string | undefined, behind = ''): string | undefined {
  return text === undefined || text === '' ? undefined : `**${title}**${behind}\n\n${text}`;
}

/** What begins a block of its own cannot go on behind a dash. */
const BLOCK_START = /^(?:```|[-*+] |\d+[.)] |>|\||#)/;

/** An item of a list, with a text that may be as long as it likes. */
export function listItem(head: string, text: string | undefined): string {
  if (text === undefined || text === '') return `- ${head}`;
  const body = text.replaceAll(/\n(?!\n|$)/g, '\n  ');
  return BLOCK_START.test(text) ? `- ${head}\n\n  ${body}` : `- ${head} — ${body}`;
}

/** No list is longer than what one looks through. */
const MOST_ITEMS = 30;

/** The items of a list, cut where it gets too long. */
export function list<T>(items: readonly T[], write: (item: T) => string): string {
  const shown = items.slice(0, MOST_ITEMS).map(write);
  const omitted = items.length - shown.length;
  if (omitted > 0) shown.push(`- … and ${omitted} more`);
  return shown.join('\n');
}
