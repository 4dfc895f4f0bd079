import type {
  Branch,
  CommandDefinition,
  Condition,
  Definition,
  EnumDefinition,
  EventDefinition,
  Member,
  TypeReference,
  UnionDefinition,
} from './definitions';
import { flattenMembers, type ObjectType, objectTypeOf } from './flattened-members';
import { type Namespace, typeOfReference } from './types';

/** An object as it appears in messages: who declares a member does not show there, but people want to know. */
export interface WireShape {
  /** The members by the definition that declares them, the outermost base first. */
  readonly groups: readonly MemberGroup[];
  readonly union: UnionShape | undefined;
  /** Some of it cannot be known. */
  readonly isIncomplete: boolean;
}

export interface MemberGroup {
  readonly owner: Definition;
  readonly members: readonly Member[];
}

/** What the value of one member adds to the others. */
export interface UnionShape {
  readonly definition: UnionDefinition;
  /** The name of the discriminator. */
  readonly tag: string;
  /** Absent if it is none, is unknown, or is that of a simple union. */
  readonly tagEnum: EnumDefinition | undefined;
  /** Those that are written, then an empty one for each value that is left. */
  readonly branches: readonly BranchShape[];
}

export interface BranchShape {
  readonly name: string;
  /** Absent if the branch adds nothing, or if it is malformed. */
  readonly type: TypeReference | undefined;
  readonly condition: Condition | undefined;
  /** Nobody wrote it: a value of the enum that no branch names. */
  readonly isImplicit: boolean;
}

const NO_MEMBERS: WireShape = { groups: [], union: undefined, isIncomplete: false };

/** The object that the arguments of a command or the data of an event make. */
export function shapeOfArguments(
  definition: CommandDefinition | EventDefinition,
  namespace: Namespace,
): WireShape {
  const { data, parameters } = definition;
  if (data === undefined) {
    const groups = parameters?.length ? [{ owner: definition, members: parameters }] : [];
    return { groups, union: undefined, isIncomplete: definition.isIncomplete };
  }
  const object = objectTypeOf(typeOfReference(data, namespace), namespace);
  return object === undefined ? { ...NO_MEMBERS, isIncomplete: true } : shapeOfObject(object, namespace);
}

export function shapeOfObject(type: ObjectType, namespace: Namespace): WireShape {
  const { members, isIncomplete } = flattenMembers(type, namespace);
  const groups: { owner: Definition; members: Member[] }[] = [];
  for (const { member, owner } of members) {
    const last = groups.at(-1);
    if (last?.owner === owner) last.members.push(member);
    else groups.push({ owner, members: [member] });
  }
  const union = type.kind === 'union' ? shapeOfUnion(type, members.map(memberOf), namespace) : undefined;
  return { groups, union, isIncomplete };
}

function memberOf({ member }: { readonly member: Member }): Member {
  return member;
}

function shapeOfUnion(
  definition: UnionDefinition,
  members: readonly Member[],
  namespace: Namespace,
): UnionShape {
  const tag = definition.isSimple ? 'type' : (definition.discriminator?.value ?? '');
  const type = members.find(({ name }) => name === tag)?.type;
  const known = type?.isArray === false ? namespace.definition(type.name) : undefined;
  const tagEnum = known?.kind === 'enum' ? known : undefined;
  const written = definition.branches.map(writtenBranch);
  const names = new Set(written.map(({ name }) => name));
  const implied = (tagEnum?.values ?? [])
    .filter(({ name }) => !names.has(name))
    .map(({ name, condition }) => ({ name, type: undefined, condition, isImplicit: true }));
  return { definition, tag, tagEnum, branches: [...written, ...implied] };
}

function writtenBranch({ name, type, condition }: Branch): BranchShape {
  return { name, type, condition, isImplicit: false };
}
