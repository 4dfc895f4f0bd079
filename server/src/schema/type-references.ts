import type { Definition, TypeReference } from './definitions';
import type { Module } from './module';
import { typeUses } from './type-uses';

/** All types that a definition refers to, in source order. */
export function typeReferences(definition: Definition): readonly TypeReference[] {
  return typeUses(definition).map(({ reference }) => reference);
}

interface UsedTypes {
  /** The element types of all arrays. */
  readonly arraysOf: ReadonlySet<string>;
  /** The types that simple unions wrap in an object, to have them behind a member `data`. */
  readonly wrapped: ReadonlySet<string>;
}

const cache = new WeakMap<Module, UsedTypes>();

/** Whether some definition of the file uses the array of the type. */
export function usesArrayOf(name: string, module: Module): boolean {
  return usedTypes(module).arraysOf.has(name);
}

/** Whether a branch of some simple union of the file has the type. */
export function usesWrapperOf(name: string, module: Module): boolean {
  return usedTypes(module).wrapped.has(name);
}

function usedTypes(module: Module): UsedTypes {
  let used = cache.get(module);
  if (used === undefined) {
    const definitions = module.definitions.map(({ declaration }) => declaration);
    used = { arraysOf: arrayElementNames(definitions), wrapped: wrappedTypeNames(definitions) };
    cache.set(module, used);
  }
  return used;
}

function arrayElementNames(definitions: Iterable<Definition>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const definition of definitions) {
    for (const { name, isArray } of typeReferences(definition)) if (isArray) names.add(name);
  }
  return names;
}

function wrappedTypeNames(definitions: Iterable<Definition>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind !== 'union' || !definition.isSimple) continue;
    for (const { type } of definition.branches)
      if (type) names.add(type.isArray ? `${type.name}List` : type.name);
  }
  return names;
}
