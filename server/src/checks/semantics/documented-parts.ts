import type { Definition, Feature, Member, TypeReference, UnionDefinition } from '../../schema/definitions';
import { type Namespace, typeByName } from '../../schema/types';
import type { TextRange } from '../../text/text-range';

/** A part of a definition that its documentation must describe. */
export interface DocumentedPart {
  /** What messages call it. */
  readonly role: 'member' | 'value' | 'branch';
  readonly name: string;
  /** What to look at if its documentation is missing. */
  readonly node: TextRange;
  readonly features: readonly Feature[];
}

/**
 * The parts that a definition's documentation describes, in source order. Inherited members, branches of unions and
 * members of types that are only named belong elsewhere; but types without a definition of their own are described by
 * whoever names them.
 */
export function documentedParts(definition: Definition, namespace: Namespace): DocumentedPart[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values.map((value) => ({ role: 'value', ...value }));
    case 'alternate':
      return definition.branches.map(({ name, key }) => ({ role: 'branch', name, node: key, features: [] }));
    case 'struct':
      return partsOf(definition.members);
    case 'union':
      return definition.isSimple
        ? [tagOf(definition)]
        : (partsOfImplicit(definition.base, namespace) ?? partsOf(definition.baseMembers));
    case 'command':
    case 'event':
      return partsOfImplicit(definition.data, namespace) ?? partsOf(definition.parameters);
  }
}

function partsOf(members: readonly Member[] | undefined): DocumentedPart[] {
  return (members ?? []).map(({ name, key, features }) => ({ role: 'member', name, node: key, features }));
}

/** The parts of `q_obj_…`, which stands for what another definition has in place. */
function partsOfImplicit(
  reference: TypeReference | undefined,
  namespace: Namespace,
): DocumentedPart[] | undefined {
  if (reference?.name.startsWith('q_obj_') !== true) return undefined;
  const type = typeByName(reference.name, namespace);
  if (type?.kind !== 'implicit-object') return undefined;
  const { node } = reference;
  // Their own text belongs to another entry: here their name is all that there is to look at.
  return partsOf(type.members).map((part) => {
    return { ...part, node, features: part.features.map((feature) => ({ ...feature, node })) };
  });
}

/** The one member that a simple union has by itself. */
function tagOf({ nameNode }: UnionDefinition): DocumentedPart {
  return { role: 'member', name: 'type', node: nameNode, features: [] };
}
