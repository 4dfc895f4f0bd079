/** Where a reader asks, found in whatever schema there is. */
import type { Position } from 'vscode-languageserver-protocol/node';
import type { SchemaInput } from '../input/schema-input';

export interface ReadingPlace {
  /** From the directory of the schema. */
  readonly file: string;
  readonly position: Position;
}

/** In the name of a type that a member in the middle of the largest file has. */
export function typeOfMember({ texts, largest }: SchemaInput): ReadingPlace {
  const text = texts.get(largest) ?? '';
  const pattern = /': '[A-Z]\w+(?=')/g;
  pattern.lastIndex = text.length / 2;
  const match = pattern.exec(text);
  if (match === null) throw new Error(`the second half of ${largest} uses no type of the schema`);
  return { file: largest, position: positionOf(text, match.index + match[0].length - 1) };
}

/** In the name of the type that stands in most strings, where it is defined. */
export function mostUsedType({ texts }: SchemaInput): ReadingPlace {
  const uses = new Map<string, number>();
  for (const text of texts.values()) {
    for (const [name] of text.matchAll(/(?<=')[A-Z]\w+(?=')/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const byUse = [...uses].sort(([, a], [, b]) => b - a);
  for (const [name] of byUse) {
    const definition = new RegExp(`^\\{ *'(?:struct|union|enum|alternate)': '${name}'`, 'm');
    for (const [file, text] of texts) {
      const match = definition.exec(text);
      if (match !== null) return { file, position: positionOf(text, match.index + match[0].length - 2) };
    }
  }
  throw new Error('the schema uses no type that it defines');
}

/** The place of an offset in the protocol's form. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 };
}
