import type { Definition, Feature } from '../../schema/definitions';
import type { StringNode } from '../../syntax/nodes';

/** A part of a definition that its documentation must describe. */
export interface DocumentedPart {
  /** What messages call it. */
  readonly role: 'member' | 'value' | 'branch';
  readonly name: string;
  readonly node: StringNode;
  readonly features: readonly Feature[];
}

/**
 * The parts that a definition's documentation describes, in source order. Inherited members, branches of unions and
 * members of types that are only named belong elsewhere.
 */
export function documentedParts(definition: Definition): DocumentedPart[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values.map((value) => ({ role: 'value', ...value }));
    case 'alternate':
      return definition.branches.map(({ name, key }) => ({ role: 'branch', name, node: key, features: [] }));
    case 'struct':
      return definition.members.map(({ name, key, features }) => ({
        role: 'member',
        name,
        node: key,
        features,
      }));
    case 'union':
    case 'command':
    case 'event': {
      const members = definition.kind === 'union' ? definition.baseMembers : definition.parameters;
      return (members ?? []).map(({ name, key, features }) => ({
        role: 'member',
        name,
        node: key,
        features,
      }));
    }
  }
}
