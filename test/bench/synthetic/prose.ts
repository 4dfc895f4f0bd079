import type { Random } from '../../fuzz/random';
import { PROSE } from './words';

/** How wide a line of documentation may be. */
const WIDTH = 70;

/** One sentence of about so many words. */
export function sentence(random: Random, words: number): string {
  const count = Math.max(2, Math.round(words * (0.5 + random.next())));
  const text = Array.from({ length: count }, () => random.pick(PROSE)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Several sentences. */
export function paragraph(random: Random, sentences: number, words = 12): string {
  return Array.from({ length: sentences }, () => sentence(random, words)).join('  ');
}

/** The text as lines of a comment. Those behind the first one are indented by `indent`. */
export function commentLines(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '#';
  // Between sentences there are two blanks, which belong to the first of them.
  for (const word of text.split(/ (?! )/)) {
    if (line.length + 1 + word.trimEnd().length > WIDTH) {
      lines.push(line.trimEnd());
      line = `# ${indent}${word}`;
    } else line += ` ${word}`;
  }
  lines.push(line.trimEnd());
  return `${lines.join('\n')}\n`;
}
