// Where something stands in a file of the schemas: counted from 1, as editors do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `text` first stands in a file of the folder, `offset` characters on. */
export function find(folder, file, text, offset = 0) {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  const index = lines.findIndex((each) => each.includes(text));
  assert.notEqual(index, -1, `${file} has no ${text}`);
  return { line: index + 1, column: lines[index].indexOf(text) + offset + 1 };
}

/** Where the name of a definition of this kind stands in a file of the folder. */
export function findDefinition(folder, file, kind, name) {
  return find(folder, file, `{ '${kind}': '${name}'`, `{ '${kind}': '`.length);
}
