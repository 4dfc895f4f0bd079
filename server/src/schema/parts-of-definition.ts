/**
 * The parts that a definition's own text declares, whatever its kind. What it inherits, or has by a type that it only
 * names, is none of them: see `flattened-members.ts`.
 */
import type { Branch, Definition, EnumValue, Feature, Member } from './definitions';

/** Something in a definition that has a name of its own, features apart. */
export type Part = EnumValue | Member | Branch;

const NO_MEMBERS: readonly Member[] = [];
const NO_BRANCHES: readonly Branch[] = [];

/** Its values, or its members and then its branches, each in source order. */
export function partsOf(definition: Definition): readonly Part[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values;
    case 'union':
      return [...membersOf(definition), ...definition.branches];
    case 'alternate':
      return definition.branches;
    default:
      return membersOf(definition);
  }
}

/** The members of a struct or of a base in place, or the arguments of a command or event that are written in place. */
export function membersOf(definition: Definition): readonly Member[] {
  switch (definition.kind) {
    case 'struct':
      return definition.members;
    case 'union':
      return definition.baseMembers ?? NO_MEMBERS;
    case 'command':
    case 'event':
      return definition.parameters ?? NO_MEMBERS;
    default:
      return NO_MEMBERS;
  }
}

/** The branches of a union or alternate. */
export function branchesOf(definition: Definition): readonly Branch[] {
  return definition.kind === 'union' || definition.kind === 'alternate' ? definition.branches : NO_BRANCHES;
}

function hasFeatures({ features }: EnumValue | Member): boolean {
  return features.length > 0;
}

/** Its own features, and then those of its parts; branches have none. */
export function featuresOf(definition: Definition): readonly Feature[] {
  const parts = definition.kind === 'enum' ? definition.values : membersOf(definition);
  // Few parts have any, and all definitions are asked when a schema is built.
  if (!parts.some(hasFeatures)) return definition.features;
  return [...definition.features, ...parts.flatMap(({ features }) => features)];
}
