import type {
  Branch,
  Definition,
  EnumValue,
  Feature,
  Member,
  TypeReference,
  UnionDefinition,
} from '../../schema/definitions';
import { type Namespace, typeByName } from '../../schema/types';
import type { TextRange } from '../../text/text-range';

/** A part of a definition that its documentation must describe. */
export type DocumentedPart = Member | EnumValue | Branch | ImpliedPart;

/** A part that has no text of its own in the definition. */
interface ImpliedPart {
  readonly name: string;
  /** What to look at if its documentation is missing. */
  readonly node: TextRange;
  readonly features: readonly Feature[];
}

const NO_PARTS: readonly DocumentedPart[] = [];
const NO_FEATURES: readonly Feature[] = [];

/**
 * The parts that a definition's documentation describes, in source order. Inherited members, branches of unions and
 * members of types that are only named belong elsewhere; but types without a definition of their own are described by
 * whoever names them.
 */
export function documentedParts(definition: Definition, namespace: Namespace): readonly DocumentedPart[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values;
    case 'alternate':
      return definition.branches;
    case 'struct':
      return definition.members;
    case 'union':
      return definition.isSimple
        ? [tagOf(definition)]
        : (partsOfImplicit(definition.base, namespace) ?? definition.baseMembers ?? NO_PARTS);
    case 'command':
    case 'event':
      return partsOfImplicit(definition.data, namespace) ?? definition.parameters ?? NO_PARTS;
  }
}

/** What messages call the parts of a definition. */
export function roleOfParts({ kind }: Definition): 'member' | 'value' | 'branch' {
  if (kind === 'enum') return 'value';
  return kind === 'alternate' ? 'branch' : 'member';
}

/** What to look at if the part's documentation is missing. */
export function nodeOfPart(part: DocumentedPart): TextRange {
  return 'key' in part ? part.key : part.node;
}

/** All features that a definition's documentation describes: its own, and those of its parts. */
export function documentedFeatures(
  { features }: Definition,
  parts: readonly DocumentedPart[],
): readonly Feature[] {
  return parts.some(hasFeatures) ? [...features, ...parts.flatMap(featuresOfPart)] : features;
}

function hasFeatures(part: DocumentedPart): boolean {
  return featuresOfPart(part).length > 0;
}

export function featuresOfPart(part: DocumentedPart): readonly Feature[] {
  return 'features' in part ? part.features : NO_FEATURES;
}

/** The parts of `q_obj_…`, which stands for what another definition has in place. */
function partsOfImplicit(
  reference: TypeReference | undefined,
  namespace: Namespace,
): readonly ImpliedPart[] | undefined {
  if (reference?.name.startsWith('q_obj_') !== true) return undefined;
  const type = typeByName(reference.name, namespace);
  if (type?.kind !== 'implicit-object') return undefined;
  const { node } = reference;
  // Their own text belongs to another entry: here their name is all that there is to look at.
  return type.members.map(({ name, features }) => {
    return { name, node, features: features.map((feature) => ({ ...feature, node })) };
  });
}

/** The one member that a simple union has by itself. */
function tagOf({ nameNode }: UnionDefinition): ImpliedPart {
  return { name: 'type', node: nameNode, features: NO_FEATURES };
}
