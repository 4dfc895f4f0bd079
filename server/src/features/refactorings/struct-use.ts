import type { SchemaDefinition } from '../../schema/definition-index';
import type { Condition, Definition, StructDefinition, TypeReference } from '../../schema/definitions';
import { flattenMembers } from '../../schema/flattened-members';
import { namespaceOf } from '../../schema/schema-namespace';
import { findMember, type ValueNode } from '../../syntax/nodes';
import type { FileView } from '../file-view';
import {
  isMemberHolder,
  keyOfMembers,
  type MemberHolder,
  reasonOfNames,
  roleOfMembers,
} from './members-in-place';

/** A definition that names the struct of its arguments or its base. */
export interface StructUse {
  readonly holder: MemberHolder;
  /** The name as it is written. */
  readonly node: ValueNode;
  readonly struct: StructDeclaration;
  /** The struct, with those that it inherits from in front, the outermost first. */
  readonly chain: readonly StructDeclaration[];
}

/** A struct with where it is declared. */
export interface StructDeclaration extends SchemaDefinition {
  readonly definition: StructDefinition;
}

/** The struct that a definition names; the reason in words if it cannot be written in place, nothing if there is none. */
export function findStructUse(
  definition: Definition,
  view: FileView,
): StructUse | { readonly name: string; readonly reason: string } | undefined {
  if (!isMemberHolder(definition)) return undefined;
  const reference = referenceOf(definition);
  const node = findMember(definition.node, keyOfMembers(definition))?.value;
  if (reference === undefined || reference.isArray || node?.kind !== 'string') return undefined;
  const { name } = reference;
  const found = view.schema.lookup(name);
  if (found === undefined || view.schema.lookupAll(name).length > 1) return undefined;
  if (found.definition.kind === 'union')
    return { name, reason: `'${name}' is a union, whose branches can stand nowhere else` };
  if (!isStruct(found)) return undefined;
  const chain = chainOf(found, view);
  if (chain === undefined || chain.some(isDamaged)) return undefined;
  const reason = reasonAgainst(definition, chain, view);
  return reason === undefined ? { holder: definition, node, struct: found, chain } : { name, reason };
}

function referenceOf(holder: MemberHolder): TypeReference | undefined {
  return holder.kind === 'union' ? holder.base : holder.data;
}

function isStruct(found: SchemaDefinition): found is StructDeclaration {
  return found.definition.kind === 'struct';
}

function isDamaged({ item, definition }: StructDeclaration): boolean {
  return item.isSuspect || definition.isIncomplete;
}

/** Nothing if what the struct inherits is not known, or comes from something that is no struct. */
function chainOf(struct: StructDeclaration, { schema }: FileView): StructDeclaration[] | undefined {
  if (flattenMembers(struct.definition, namespaceOf(schema)).isIncomplete) return undefined;
  const chain = [struct];
  for (let { base } = struct.definition; base !== undefined;) {
    const found = schema.lookup(base.name);
    if (found === undefined || !isStruct(found)) return undefined;
    chain.unshift(found);
    ({ base } = found.definition);
  }
  return chain;
}

/** Why the members would not be the same in place. */
function reasonAgainst(
  holder: MemberHolder,
  chain: readonly StructDeclaration[],
  { schema }: FileView,
): string | undefined {
  if (holder.kind !== 'union' && holder.boxed)
    return `the ${roleOfMembers(holder)} of '${holder.name}' are boxed: its code takes the struct as a whole`;
  if (chain.every(({ definition }) => definition.members.length === 0)) return 'it has no members';
  const featured = chain.find(({ definition }) => definition.features.length > 0)?.definition.name;
  if (featured !== undefined) return `'${featured}' has features, which members in place have nobody to bear`;
  const conditional = chain.find(({ definition }) => !isAlways(definition.condition, holder.condition));
  if (conditional !== undefined)
    return `'${conditional.definition.name}' is there on another condition than '${holder.name}'`;
  return chain
    .map(({ definition }) => reasonOfNames(definition, schema))
    .find((reason) => reason !== undefined);
}

/** Whether what has the first condition is there whenever something with the second one is. */
function isAlways(condition: Condition | undefined, given: Condition | undefined): boolean {
  return condition === undefined || (given !== undefined && describe(condition) === describe(given));
}

function describe(condition: Condition): string {
  switch (condition.kind) {
    case 'text':
    case 'symbol':
      return JSON.stringify(condition.node.value);
    case 'not':
      return `not ${describe(condition.operand)}`;
    default:
      return `${condition.kind}(${condition.operands.map(describe).join()})`;
  }
}
