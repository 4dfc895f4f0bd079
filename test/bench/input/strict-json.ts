/**
 * A schema as one document of strict JSON, for parsers that know no more. Comments are left out, which is in favour of
 * those parsers: some of them would take more time for the blanks than for all the rest. Otherwise the layout stays.
 */
export function toStrictJson(schema: string): string {
  const text = schema
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|#.*/g, (token) => (token.startsWith('#') ? '' : toJsonString(token)))
    .replaceAll(/\n(?:[ \t]*\n)+/g, '\n');
  const expressions: string[] = [];
  let from = 0;
  for (const end of endsOfExpressions(text)) {
    expressions.push(text.slice(from, end));
    from = end;
  }
  return `[${expressions.join(',')}${text.slice(from)}]`;
}

function toJsonString(token: string): string {
  return `"${token.slice(1, -1).replaceAll('"', ' ').replaceAll("\\'", "'")}"`;
}

/** Where each expression of the top level ends. */
function endsOfExpressions(text: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++;
    else if ((token === '}' || token === ']') && --depth === 0) ends.push(index + 1);
  }
  return ends;
}
