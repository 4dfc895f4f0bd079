import { startOfLine } from '../../text/lines';
import type { TextRange } from '../../text/text-range';

/**
 * What a bracket holds, with the bracket, as it looks at a place in another text: aligned with what follows it there or,
 * if nothing does, indented from the line that the bracket stands in.
 */
export function moveBracket(text: string, { start, end }: TextRange, target: string, offset: number): string {
  const columnOf = hangs(text, start) ? indentationAt : columnAt;
  return moveText(text.slice(start, end), columnOf(text, start), columnOf(target, offset));
}

/**
 * A piece of text that begins in one column as it looks in another one: its further lines move along, so that tables in it
 * stay tables.
 */
function moveText(text: string, from: number, to: number): string {
  const shift = to - from;
  if (shift >= 0) return text.replaceAll(/(\r\n|\r|\n)(?=[^\r\n])/g, `$1${' '.repeat(shift)}`);
  return text.replaceAll(new RegExp(`(\\r\\n|\\r|\\n) {0,${-shift}}`, 'g'), '$1');
}

/** How far the line of an offset is indented. */
function indentationAt(text: string, offset: number): number {
  const line = text.slice(startOfLine(text, offset));
  return (/^ */.exec(line)?.[0] ?? '').length;
}

/** The column of an offset, in UTF-16 code units. */
function columnAt(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** Whether nothing follows a bracket on its line. */
function hangs(text: string, bracket: number): boolean {
  return /^.[ \t]*(?:#.*)?(?:[\r\n]|$)/.test(text.slice(bracket));
}
