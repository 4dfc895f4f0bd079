/** An object or array with something in it that no schema begins with: QAPI has single quotes, and no numbers. */
const beginning = /^\s*(?:\{\s*"([^"]*)"|\[\s*["{[\d-])/;

/** Who writes these wants a schema, and has the wrong quotes. */
const schemaKeys = new Set(['include', 'pragma', 'enum', 'struct', 'union', 'alternate', 'command', 'event']);

/** Whether a text is JSON, and no schema that has mistakes. */
export function isJsonProper(text: string): boolean {
  const match = beginning.exec(text);
  if (match === null || schemaKeys.has(match[1] ?? '')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
