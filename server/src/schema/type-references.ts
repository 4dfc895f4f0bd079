import type { Definition, TypeReference } from './definitions';

/** All types that a definition refers to, in source order. */
export function typeReferences(definition: Definition): TypeReference[] {
  switch (definition.kind) {
    case 'enum':
      return [];
    case 'struct':
      return present([definition.base, ...definition.members.map(({ type }) => type)]);
    case 'union': {
      const { base, baseMembers, branches } = definition;
      return present([base, ...[...(baseMembers ?? []), ...branches].map(({ type }) => type)]);
    }
    case 'alternate':
      return present(definition.branches.map(({ type }) => type));
    case 'command':
      return present([
        definition.data,
        ...(definition.parameters ?? []).map(({ type }) => type),
        definition.returns,
      ]);
    case 'event':
      return present([definition.data, ...(definition.parameters ?? []).map(({ type }) => type)]);
  }
}

/** The names of the element types of all arrays that the definitions use. */
export function arrayElementNames(definitions: Iterable<Definition>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const definition of definitions) {
    for (const { name, isArray } of typeReferences(definition)) if (isArray) names.add(name);
  }
  return names;
}

/** The names of the types that simple unions wrap in an object, to have them behind a member `data`. */
export function wrappedTypeNames(definitions: Iterable<Definition>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind !== 'union' || !definition.isSimple) continue;
    for (const { type } of definition.branches)
      if (type) names.add(type.isArray ? `${type.name}List` : type.name);
  }
  return names;
}

function present(references: readonly (TypeReference | undefined)[]): TypeReference[] {
  return references.filter((reference) => reference !== undefined);
}
