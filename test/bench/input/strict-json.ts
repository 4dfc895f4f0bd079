/**
 * The text of a schema as one document of strict JSON of the very same length, for parsers that know no more: comments
 * become blanks, quotes double ones, and the expressions elements of an array.
 */
export function toStrictJson(schema: string): string {
  const text = schema.replaceAll(/'(?:[^'\\\n]|\\.)*'|#.*/g, (token) => {
    return token.startsWith('#') ? ' '.repeat(token.length) : toJsonString(token);
  });
  const ends = endsOfExpressions(text);
  const parts: string[] = [];
  let from = 0;
  for (const [index, end] of ends.entries()) {
    parts.push(text.slice(from, end), index < ends.length - 1 ? ',' : ']');
    from = end + 1;
  }
  const body = parts.join('') + text.slice(from);
  // Before the first expression there are comments or an empty line.
  return ends.length === 0 ? `[]${body.slice(2)}` : `[${body.slice(1)}`;
}

function toJsonString(token: string): string {
  return `"${token.slice(1, -1).replaceAll('"', ' ').replaceAll("\\'", "''")}"`;
}

/** Where the white space behind each expression of the top level begins. */
function endsOfExpressions(text: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++;
    else if ((token === '}' || token === ']') && --depth === 0) ends.push(index + 1);
  }
  return ends;
}
