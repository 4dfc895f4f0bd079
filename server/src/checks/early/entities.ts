import type {
  AlternateDefinition,
  CommandDefinition,
  EventDefinition,
  Member,
  StructDefinition,
  TypeReference,
  UnionDefinition,
} from '../../schema/definitions';
import { branchType, flattenBase, flattenMembers, objectTypeOf } from '../../schema/flattened-members';
import { branchEnumOf, typeByName } from '../../schema/types';
import { checkDocumentedGhosts } from '../semantics/documented-ghosts';
import { checkContainment } from '../semantics/objects';
import type { EarlyContext } from './early-context';
import { enter, enterAll, enterInherited, partOf, type PartTable } from './parts';

/** The third pass, over all that the definitions make: names that meet in C, cycles, boxed arguments, ghosts. */
export function checkEntity(context: EarlyContext): void {
  const definition = context.item.declaration;
  switch (definition.kind) {
    case 'enum':
      return enterAll(definition.values, 'member', definition.name, context);
    case 'struct':
      return checkStruct(definition, context);
    case 'union':
      return checkUnion(definition, context);
    case 'alternate':
      return checkAlternate(definition, context);
    case 'command':
    case 'event':
      return checkArguments(definition, context);
  }
}

function checkStruct(definition: StructDefinition, context: EarlyContext): void {
  pullArrays(definition.members, context);
  const table: PartTable = new Map();
  const containsItself = checkContainment(definition, context);
  pullReference(definition.base, context);
  if (!containsItself) enterInherited(flattenBase(definition, context.namespace).members, table, context);
  for (const { name, key } of definition.members) {
    enter(partOf(name, key, 'member', definition.name), table, context);
  }
  enterAll(definition.features, 'feature', definition.name, context);
  addGhosts(context);
}

function checkUnion(definition: UnionDefinition, context: EarlyContext): void {
  const table: PartTable = new Map();
  const { baseMembers, base, branches, isSimple, name } = definition;
  if (isSimple) {
    pullArrays(branches, context);
    const values = branches.map((branch) => ({ name: branch.name, node: branch.key }));
    enterAll(values, 'branch', name, context, branchEnumOf(definition)?.name);
    return addGhosts(context);
  }
  if (baseMembers !== undefined && baseMembers.length > 0) {
    checkInPlace(baseMembers, { role: 'base', suffix: 'base' }, table, context);
  }
  // A base without discriminator was reported, and is none.
  if (definition.discriminator === undefined) return;
  pullReference(base, context);
  if (base !== undefined) enterInherited(flattenBase(definition, context.namespace).members, table, context);
  for (const { type } of branches) pullReference(type, context);
  for (const branch of branches) {
    const type = branchType(branch, context.namespace);
    if (type === undefined || branch.type === undefined) continue;
    const { members } = flattenMembers(type, context.namespace);
    enterInherited(members, new Map(table), context, branch.type.node);
  }
  if (base !== undefined) addGhosts(context);
}

function checkAlternate({ branches, name }: AlternateDefinition, context: EarlyContext): void {
  const parts = branches.map((branch) => ({ name: branch.name, node: branch.key }));
  enterAll(parts, 'branch', name, context);
  addGhosts(context);
}

function checkArguments(definition: CommandDefinition | EventDefinition, context: EarlyContext): void {
  const { data, parameters, boxed, node } = definition;
  if (parameters !== undefined && parameters.length > 0) {
    checkInPlace(parameters, { role: 'parameter', suffix: 'arg' }, new Map(), context);
  }
  if (definition.kind === 'command' && definition.returns?.isArray === true)
    pullArrays([{ type: definition.returns }], context);
  pullReference(data, context);
  if (!boxed) return;
  const blame = node.members.find(({ key }) => key.value === 'boxed')?.key ?? definition.nameNode;
  if (data !== undefined) checkNotEmpty(data, context);
  else if (parameters === undefined && !definition.isIncomplete)
    context.collector.say('boxed-no-data', {}, blame);
}

/** Members in place are an object of their own, which comes in front of the definition. */
function checkInPlace(
  members: readonly Member[],
  { role, suffix }: { readonly role: 'base' | 'parameter'; readonly suffix: 'base' | 'arg' },
  table: PartTable,
  context: EarlyContext,
): void {
  const { name: definition } = context.item.declaration;
  pullArrays(members, context);
  for (const { name, key } of members) {
    enter(partOf(name, key, role, definition, `q_obj_${definition}-${suffix}`), table, context);
  }
  addGhosts(context);
}

/** What is documented and does not exist; looked for as soon as the parts are known. */
function addGhosts(context: EarlyContext): void {
  for (const finding of checkDocumentedGhosts(context)) context.collector.addFinding(finding);
}

function checkNotEmpty(data: TypeReference, { namespace, collector }: EarlyContext): void {
  const type = objectTypeOf(typeByName(data.name, namespace), namespace);
  if (type === undefined || type.kind === 'union') return;
  const { members, isIncomplete } = flattenMembers(type, namespace);
  if (members.length === 0 && !isIncomplete) collector.say('boxed-empty', {}, data.node);
}

/** Since conditions, an array is looked at with its element, and in front of the definition that uses it first. */
function pullArrays(
  users: readonly { readonly type: TypeReference | undefined }[],
  context: EarlyContext,
): void {
  if (!context.release.has('if.definition')) return;
  for (const { type } of users) if (type?.isArray === true) context.pull(type.name);
}

function pullReference(reference: TypeReference | undefined, context: EarlyContext): void {
  if (reference !== undefined && !reference.isArray) context.pull(reference.name);
}
