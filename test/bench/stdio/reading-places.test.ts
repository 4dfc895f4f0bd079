import assert from 'node:assert/strict';
import { generateSchema, LARGEST_FILE } from '../synthetic/generate-schema';
import type { SchemaInput } from '../input/schema-input';
import { mostUsedType, type ReadingPlace, typeOfMember } from './reading-places';

const texts = new Map(generateSchema({ factor: 1, seed: 1, fileSizes: [40_000, 9000] }));
const input: SchemaInput = {
  label: 'a small schema',
  directory: '/tree',
  root: 'qapi/qapi-schema.json',
  texts,
  version: '',
  largest: LARGEST_FILE,
};

/** The line of a place, with a bar where the place is. */
function lineAt({ file, position: { line, character } }: ReadingPlace): string {
  const text = texts.get(file)?.split('\n')[line] ?? '';
  return `${text.slice(0, character)}|${text.slice(character)}`;
}

describe('the places where the benchmarks ask', () => {
  it('are the name of a type where a member has it', () => {
    const place = typeOfMember(input);
    assert.equal(place.file, LARGEST_FILE);
    assert.match(lineAt(place), /': '[A-Z]\w+\|\w'/);
  });

  it('are the name of the type that is used most where it is defined', () => {
    const place = mostUsedType(input);
    assert.match(lineAt(place), /^\{ '(struct|enum|union|alternate)': '\w+\|\w'/);
    const name = /'(\w+\|\w)'/.exec(lineAt(place))?.[1]?.replace('|', '') ?? '';
    const uses = (word: string) => [...texts.values()].join('').split(`'${word}'`).length;
    const someName = [...texts.values()].join('').match(/(?<=': ')[A-Z]\w+(?=')/g) ?? [];
    assert.ok(someName.length > 0 && someName.every((other) => uses(other) <= uses(name)));
  });
});
