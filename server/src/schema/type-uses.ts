import type { Branch, Definition, Member, TypeReference } from './definitions';

/** What a definition uses a type for. */
export type TypeRole = 'base' | 'member' | 'branch' | 'arguments' | 'returns';

/** A place in a definition that names a type. */
export interface TypeUse {
  readonly role: TypeRole;
  readonly reference: TypeReference;
  /** The name of the member, argument or branch that has the type; absent in other roles. */
  readonly partName: string | undefined;
}

const NONE: readonly TypeUse[] = [];
const cache = new WeakMap<Definition, readonly TypeUse[]>();

/** All places in a definition that name a type, in the order of its model; the same object for the same definition. */
export function typeUses(definition: Definition): readonly TypeUse[] {
  let uses = cache.get(definition);
  if (uses === undefined) {
    uses = collectUses(definition);
    cache.set(definition, uses);
  }
  return uses;
}

function collectUses(definition: Definition): readonly TypeUse[] {
  switch (definition.kind) {
    case 'enum':
      return NONE;
    case 'struct':
      return [...one('base', definition.base), ...ofParts('member', definition.members)];
    case 'union':
      return [
        ...one('base', definition.base),
        ...ofParts('member', definition.baseMembers),
        ...ofParts('branch', definition.branches),
      ];
    case 'alternate':
      return ofParts('branch', definition.branches);
    case 'command':
      return [...argumentUses(definition), ...one('returns', definition.returns)];
    case 'event':
      return argumentUses(definition);
  }
}

function argumentUses({ data, parameters }: Extract<Definition, { readonly data: unknown }>): TypeUse[] {
  return [...one('arguments', data), ...ofParts('member', parameters)];
}

function one(role: TypeRole, reference: TypeReference | undefined): TypeUse[] {
  return reference === undefined ? [] : [{ role, reference, partName: undefined }];
}

function ofParts(role: TypeRole, parts: readonly (Member | Branch)[] = []): TypeUse[] {
  return parts.flatMap(({ name, type }) => {
    return type === undefined ? [] : [{ role, reference: type, partName: name }];
  });
}
