/** Words with commas between, in lines of no more than `width` characters. */
export function wrapWords(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  words.forEach((word, index) => {
    const item = index < words.length - 1 ? `${word},` : word;
    if (line !== '' && line.length + 1 + item.length > width) {
      lines.push(line);
      line = item;
    } else line = line === '' ? item : `${line} ${item}`;
  });
  return line === '' ? lines : [...lines, line];
}
