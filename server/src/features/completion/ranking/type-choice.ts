import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import { isTypeDefinition, type TypeDefinition } from '../../../schema/definitions';
import type { Schema } from '../../../schema/schema';
import type { Type } from '../../../schema/types';
import { sumOf, usageOfTypes } from './usage';
import { wordsOf } from './words';

/** A type that has a name of its own. */
export interface TypeCandidate {
  readonly name: string;
  readonly words: readonly string[];
  readonly type: Type;
}

/** What there is to choose from in a schema. */
export interface TypeChoice {
  readonly candidates: readonly TypeCandidate[];
  /** How often the schema names each of them. */
  readonly uses: ReadonlyMap<string, number>;
}

const choices = new WeakMap<Schema, TypeChoice>();
const definedTypes = new WeakMap<TypeDefinition, TypeCandidate>();

const BUILT_IN: readonly TypeCandidate[] = Array.from(BUILT_IN_TYPES, ([name, type]) => {
  return { name, words: wordsOf(name), type };
});

/** Made once for each schema; of what an edit leaves alone the parts are the same objects. */
export function typeChoice(schema: Schema): TypeChoice {
  let choice = choices.get(schema);
  if (choice === undefined) {
    const uses = sumOf(schema.modules.map((module) => usageOfTypes(module).total));
    choice = { candidates: [...BUILT_IN, ...typesDefinedIn(schema)], uses };
    choices.set(schema, choice);
  }
  return choice;
}

function typesDefinedIn(schema: Schema): TypeCandidate[] {
  const types: TypeCandidate[] = [];
  for (const { definitions } of schema.modules) {
    for (const { declaration } of definitions) {
      if (!isTypeDefinition(declaration) || BUILT_IN_TYPES.has(declaration.name)) continue;
      // Of two definitions of a name the first one counts.
      if (schema.lookup(declaration.name)?.definition === declaration) types.push(definedType(declaration));
    }
  }
  return types;
}

function definedType(definition: TypeDefinition): TypeCandidate {
  let candidate = definedTypes.get(definition);
  if (candidate === undefined) {
    const { name, kind } = definition;
    candidate = { name, words: wordsOf(name), type: { kind: 'defined', name, definitionKind: kind } };
    definedTypes.set(definition, candidate);
  }
  return candidate;
}
