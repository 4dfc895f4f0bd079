/** Writes values as QAPI schemas lay them out. */

const WIDTH = 66;

/** `{ 'a': x, 'b': y }`, as many on a line as fit; `column` is where it begins. */
export function objectText(members: readonly string[], column: number): string {
  return `{ ${fill(members, column + 2)} }`;
}

/** `[ x, y ]`. */
export function listText(elements: readonly string[], column: number): string {
  return `[ ${fill(elements, column + 2)} ]`;
}

function fill(parts: readonly string[], column: number): string {
  let text = '';
  let used = column;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const length = part.length + (isLast ? 2 : 1);
    if (index > 0 && used + 1 + length > WIDTH) {
      text += `\n${' '.repeat(column)}`;
      used = column;
    } else if (index > 0) {
      text += ' ';
      used++;
    }
    text += isLast ? part : `${part},`;
    used += length;
  }
  return text;
}

/** The keys of a definition, one below the other. */
export function expressionText(keys: readonly string[]): string {
  return `{ ${keys.join(',\n  ')} }\n`;
}
