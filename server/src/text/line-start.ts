/** Where the line begins that holds the offset; a single `\r` ends a line, too. */
export function startOfLine(text: string, offset: number): number {
  // A search that begins in front of the text would find what stands at its start.
  if (offset <= 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
