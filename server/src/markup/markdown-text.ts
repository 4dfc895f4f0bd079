/** Text as Markdown: nothing in it may be taken for markup. */

/** What Markdown may take for markup anywhere; underscores only where words begin or end. */
const SPECIAL = /[\\`*[\]<~]|&(?=[#A-Za-z0-9])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
/** What it may take for the beginning of a list, heading or quotation. */
const AT_START = /^(?:[-+](?=\s|$)|#{1,6}(?=\s|$)|>|[-=]+$)/;
const NUMBER_AT_START = /^(\d{1,9})([.)])(?=\s|$)/;

export function escapeText(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/** Escapes what means something only because a paragraph begins with it; the rest of the text is Markdown already. */
export function escapeStart(markdown: string): string {
  if (NUMBER_AT_START.test(markdown)) return markdown.replace(NUMBER_AT_START, '$1\\$2');
  return AT_START.test(markdown) ? `\\${markdown}` : markdown;
}

export function codeSpan(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const fence = '`'.repeat(shortestAbsentRun(line, 1));
  const needsSpace =
    line.startsWith('`') || line.endsWith('`') || (/^ .* $/.test(line) && line.trim() !== '');
  return needsSpace ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** A fenced block of code; its fence is longer than any in it. */
export function fenced(lines: readonly string[], language: string | undefined): string {
  const text = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const info = (language ?? '').replace(/[`\s]+/g, ' ').trim();
  return `${fence}${info}\n${text}\n${fence}`;
}

/** Paragraphs with blank lines between, without those that are empty. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** All lines but the first indented. */
export function indented(text: string, columns: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(columns)}`);
}

export function quoted(text: string): string {
  return text === '' ? '' : text.replace(/^.*$/gm, (line) => (line === '' ? '>' : `> ${line}`));
}

/** A URI as the destination of a link. */
export function destination(uri: string): string {
  return uri.replace(/[\s<>()\\`]/g, (character) =>
    encodeURIComponent(character).replace(/[()]/g, escapeByte),
  );
}

function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The least number of backquotes that are nowhere together in the text. */
function shortestAbsentRun(text: string, least: number): number {
  if (!text.includes('`')) return least;
  const lengths = new Set(Array.from(text.matchAll(/`+/g), (match) => match[0].length));
  let length = least;
  while (lengths.has(length)) length++;
  return length;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const match of text.matchAll(/`+/g)) longest = Math.max(longest, match[0].length);
  return longest;
}
