import { MAX_TEXT_LENGTH } from '../../syntax/documentation-style';

/** Fills lines with the words of others; between sentences stay two spaces. */
export function wrapLines(lines: readonly string[], first: string, rest: string): string[] {
  const [head = '', ...words] = wordsOf(lines);
  const wrapped: string[] = [];
  let line = first + head;
  for (const word of words) {
    const gap = /[.!?]$/.test(line) && /^[A-Z0-9(]/.test(word) && !/(?:e\.g|i\.e)\.$/.test(line) ? '  ' : ' ';
    if (Array.from(line + gap + word).length <= MAX_TEXT_LENGTH) line += gap + word;
    else {
      wrapped.push(line);
      line = rest + word;
    }
  }
  return [...wrapped, line];
}

function wordsOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(/ +/)).filter((word) => word !== '');
}
