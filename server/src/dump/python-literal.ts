/** How Python shows its values, which is how the reference prints what it holds. */

/** `True` or `False`. */
export function pythonBoolean(value: boolean): string {
  return value ? 'True' : 'False';
}

/** A list of what is already in literal form. */
export function pythonList(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

/** A string in quotes: single ones, unless only those occur in it. */
export function pythonString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let literal = '';
  for (const char of text) literal += char === quote ? `\\${char}` : shown(char);
  return quote + literal + quote;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** White space other than the blank, and what Unicode gives no shape. */
const UNPRINTABLE = /^[\p{Zs}\p{Zl}\p{Zp}\p{C}]$/u;

function shown(char: string): string {
  const escape = ESCAPES[char];
  if (escape !== undefined) return escape;
  return char !== ' ' && UNPRINTABLE.test(char) ? escaped(char.codePointAt(0) ?? 0) : char;
}

function escaped(code: number): string {
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
