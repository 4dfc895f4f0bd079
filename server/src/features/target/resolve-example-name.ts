import { type Meaning, type Meanings, meaningsIn } from '../../qmp/meanings';
import type { Transcript } from '../../qmp/transcript';
import { typeTranscript } from '../../qmp/type-transcript';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { Definition } from '../../schema/definitions';
import type { Schema } from '../../schema/schema';
import { namespaceOf } from '../../schema/schema-namespace';
import { branchSymbol } from './parts';
import type { SchemaSymbol } from './schema-symbol';
import type { ExampleName } from './target';

/** What a name in an example stands for; `documented` is what the documentation is about that holds the example. */
export function resolveExampleName(
  target: ExampleName,
  documented: Definition | undefined,
  schema: Schema,
): readonly SchemaSymbol[] {
  const meaning = meaningOfExampleName(target, documented, schema);
  const symbol = meaning && symbolOf(meaning, schema);
  return symbol === undefined ? [] : [symbol];
}

/** The same for words of the protocol too, which no schema declares; nothing if it is a text that means itself. */
export function meaningOfExampleName(
  { node, example }: ExampleName,
  documented: Definition | undefined,
  schema: Schema,
): Meaning | undefined {
  return meaningsOf(example, documented?.name, schema).get(node);
}

function symbolOf(meaning: Meaning, schema: Schema): SchemaSymbol | undefined {
  switch (meaning.kind) {
    case 'definition':
      return inSchema(meaning.definition, schema, (owner) => ({ kind: 'definition', owner }));
    case 'member': {
      const { member } = meaning;
      return inSchema(meaning.owner, schema, (owner) => ({ kind: 'member', owner, member }));
    }
    case 'value': {
      const { value } = meaning;
      return inSchema(meaning.owner, schema, (owner) => ({ kind: 'value', owner, value }));
    }
    case 'branch':
      return inSchema(meaning.owner, schema, (owner) => branchSymbol(meaning.branch, owner, schema));
    case 'protocol':
      return undefined;
  }
}

function inSchema(
  definition: Definition,
  schema: Schema,
  make: (owner: SchemaDefinition) => SchemaSymbol,
): SchemaSymbol | undefined {
  const owner = schema.entryOf(definition);
  return owner && make(owner);
}

interface Understood {
  readonly documented: string | undefined;
  readonly meanings: Meanings;
}

const understood = new WeakMap<Schema, WeakMap<Transcript, Understood>>();

/** What all names of an example stand for; found out once for each state of the schema. */
function meaningsOf(example: Transcript, documented: string | undefined, schema: Schema): Meanings {
  let inSchema = understood.get(schema);
  if (inSchema === undefined) understood.set(schema, (inSchema = new WeakMap()));
  const known = inSchema.get(example);
  if (known !== undefined && known.documented === documented) return known.meanings;
  const meanings = meaningsIn(typeTranscript(example, namespaceOf(schema), documented));
  inSchema.set(example, { documented, meanings });
  return meanings;
}
