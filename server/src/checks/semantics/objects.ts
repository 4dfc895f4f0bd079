import type { ObjectDefinition, StructDefinition, TypeReference } from '../../schema/definitions';
import {
  containedTypes,
  flattenBase,
  isObject,
  isUnion,
  takePlainNames,
} from '../../schema/flattened-members';
import { describeType } from '../../schema/types';
import { checkOwnMembers, enterMembers, MemberTable } from './members';
import { resolve, type SemanticContext } from './semantic-context';

export function checkStruct(definition: StructDefinition, context: SemanticContext): void {
  const containsItself = checkContainment(definition, context);
  const { base } = definition;
  const isClear = base === undefined || containsItself || takePlainNames(definition, [], context.namespace);
  const table = isClear ? undefined : new MemberTable();
  if (base !== undefined) checkBase(definition, base, table, context);
  checkOwnMembers(definition.members, table, context);
}

/**
 * A base that is named must be a struct; its members become the first of this object. Without a table they are not
 * entered: the members of an object that contains itself would clash with themselves.
 */
export function checkBase(
  definition: ObjectDefinition,
  base: TypeReference,
  table: MemberTable | undefined,
  context: SemanticContext,
): void {
  const type = resolve(base, "'base'", context);
  if (type === undefined) return;
  if (!isObject(type) || isUnion(type)) {
    context.collector.report('base-kind', { type: describeType(type) }, base.node);
    return;
  }
  context.pull(type.name);
  if (table) enterMembers(flattenBase(definition, context.namespace).members, table, base.node, context);
}

/**
 * How many objects may lie in one before it is given up to look whether it is among them. QEMU's largest holds some
 * seventy; a schema of thousands that inherit from each other must not hold up the server.
 */
const MAX_CONTAINED = 400;

/** No object may lie inside itself, by way of bases and branches. Yields whether this one does. */
export function checkContainment(definition: ObjectDefinition, context: SemanticContext): boolean {
  const contained = containedTypes(definition, context.namespace);
  if (contained.every((type) => containsNothing(type) && type.name !== definition.name)) return false;
  const reached = new Set<ObjectDefinition>();
  const pending = [...contained];
  for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
    if (type.name === definition.name) {
      const reference = firstReferenceInto(definition, reached);
      context.collector.report('cycle', { name: definition.name }, reference?.node ?? definition.nameNode);
      return true;
    }
    if (reached.has(type)) continue;
    if (reached.size >= MAX_CONTAINED) return false;
    reached.add(type);
    pending.push(...containedTypes(type, context.namespace));
  }
  return false;
}

/** Nearly all that lies in others has neither a base nor branches. */
function containsNothing(type: ObjectDefinition): boolean {
  return type.kind === 'struct' && type.base === undefined;
}

/** The base or branch of the definition that leads back to it. */
function firstReferenceInto(
  definition: ObjectDefinition,
  reached: ReadonlySet<ObjectDefinition>,
): TypeReference | undefined {
  const names = new Set([definition.name, ...[...reached].map(({ name }) => name)]);
  const branches = definition.kind === 'union' ? definition.branches.map(({ type }) => type) : [];
  return [definition.base, ...branches].find(
    (reference) => reference !== undefined && names.has(reference.name),
  );
}
