import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import { isTypeDefinition, type TypeDefinition } from '../../../schema/definitions';
import type { Module } from '../../../schema/module';
import type { Schema } from '../../../schema/schema';
import type { Type } from '../../../schema/types';
import { wordsOf } from './words';

/** A type that has a name of its own. */
export interface TypeCandidate {
  readonly name: string;
  readonly words: readonly string[];
  readonly type: Type;
}

const ofSchema = new WeakMap<Schema, readonly TypeCandidate[]>();
const ofModule = new WeakMap<Module, readonly TypeCandidate[]>();
const ofDefinition = new WeakMap<TypeDefinition, TypeCandidate>();

const BUILT_IN: readonly TypeCandidate[] = Array.from(BUILT_IN_TYPES, ([name, type]) => {
  return { name, words: wordsOf(name), type };
});

/** All types of a schema that have a name of their own; the same objects as long as their definitions are. */
export function typeCandidates(schema: Schema): readonly TypeCandidate[] {
  let candidates = ofSchema.get(schema);
  if (candidates === undefined) {
    const defined = schema.modules.flatMap(candidatesOfModule);
    const { clashing } = schema.index;
    candidates = [...BUILT_IN, ...(clashing.size === 0 ? defined : withoutDoubles(defined, clashing))];
    ofSchema.set(schema, candidates);
  }
  return candidates;
}

/** What is called like a type of QEMU's own is none, and of several definitions of a name one will do. */
function withoutDoubles(
  all: readonly TypeCandidate[],
  clashing: ReadonlySet<string>,
): readonly TypeCandidate[] {
  const seen = new Set<string>(BUILT_IN_TYPES.keys());
  return all.filter(({ name }) => !clashing.has(name) || (!seen.has(name) && seen.add(name)));
}

function candidatesOfModule(module: Module): readonly TypeCandidate[] {
  let candidates = ofModule.get(module);
  if (candidates === undefined) {
    candidates = module.definitions
      .map(({ declaration }) => declaration)
      .filter(isTypeDefinition)
      .filter(({ name }) => name !== '')
      .map(candidateOf);
    ofModule.set(module, candidates);
  }
  return candidates;
}

function candidateOf(definition: TypeDefinition): TypeCandidate {
  let candidate = ofDefinition.get(definition);
  if (candidate === undefined) {
    const { name, kind } = definition;
    candidate = { name, words: wordsOf(name), type: { kind: 'defined', name, definitionKind: kind } };
    ofDefinition.set(definition, candidate);
  }
  return candidate;
}
