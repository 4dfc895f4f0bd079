import { BUILT_IN_TYPES } from '../../schema/built-in-types';
import type { DefinitionKind } from '../../schema/definitions';
import { branchEnumOf, type Namespace } from '../../schema/types';
import type { ObjectNode, StringNode, ValueNode } from '../../syntax/nodes';
import type { EarlyContext } from './early-context';
import { longForm } from './keys';
import { checkName, isReserved } from './names';
import { ofAnyMember, ofMember, ofMemberKeys } from './sources';

/** What a name stands for. */
type Meaning = DefinitionKind | 'built-in';

/** Where a type is used, and which ones may be. */
export interface TypeUse {
  readonly source: string;
  readonly meanings: readonly Meaning[];
  /** What is wrong if the type is of another kind. */
  readonly mismatch: 'base-kind' | 'data-type' | 'returns-type' | 'branch-type';
  readonly mayBeArray?: boolean;
  /** Whether members may stand in place of a name. */
  readonly mayBeInPlace?: boolean;
}

export const ANY_TYPE: readonly Meaning[] = ['built-in', 'union', 'alternate', 'struct', 'enum'];

/** A type by name, as an array, or as members in place. Yields whether all is well. */
export function checkType(value: ValueNode, use: TypeUse, context: EarlyContext): boolean {
  const { source } = use;
  switch (value.kind) {
    case 'string':
      return checkTypeName(value, use, context);
    case 'array': {
      const [element] = value.elements;
      if (use.mayBeArray !== true) break;
      if (value.elements.length === 1 && element?.kind === 'string')
        return checkTypeName(element, use, context);
      context.collector.say('array-shape', { source }, value);
      return false;
    }
    case 'object':
      if (use.mayBeInPlace === true) return checkMembers(value, source, context);
      break;
    case 'null':
      // It is passed over here, and in the way later.
      context.collector.report('null-type', {}, value);
      return false;
    default:
      if (use.mayBeInPlace === true) {
        context.collector.say('not-object-or-name', { source }, value);
        return false;
      }
  }
  const objection = value.kind === 'array' ? 'cannot be an array' : 'should be a type name';
  context.collector.say('not-type-name', { source, objection }, value);
  return false;
}

function checkTypeName(node: StringNode, use: TypeUse, { collector, namespace }: EarlyContext): boolean {
  const { source } = use;
  const name = node.value;
  const meaning = meaningOf(name, namespace);
  if (meaning === undefined) collector.say('unknown-type', { source, name }, node);
  else if (use.meanings.includes(meaning)) return true;
  else collector.say(use.mismatch, { source, type: `${meaning} type`, name }, node);
  return false;
}

export function isBuiltIn(name: string): boolean {
  return BUILT_IN_TYPES.has(name) || name === 'QType';
}

/** What the name stands for; nothing if nobody knows it. */
export function meaningOf(name: string, namespace: Namespace): Meaning | undefined {
  if (isBuiltIn(name)) return 'built-in';
  const definition = namespace.definition(name);
  if (definition !== undefined) return definition.kind;
  const owner = name.endsWith('Kind') ? namespace.definition(name.slice(0, -4)) : undefined;
  return branchEnumOf(owner) && 'enum';
}

function checkMembers(node: ObjectNode, source: string, context: EarlyContext): boolean {
  const before = context.collector.findings.length;
  for (const { key, value } of node.members) {
    const isNamed = checkName(key, ofAnyMember(source), context, { mayBeOptional: true });
    if (isNamed && isReserved(key.value))
      context.collector.say('member-reserved', { source, name: key.value }, key);
    const type = longForm(value, 'type', ofMemberKeys(key.value, source), 'member', context);
    const use = { meanings: ANY_TYPE, mismatch: 'data-type', mayBeArray: true } as const;
    if (type !== undefined) checkType(type, { source: ofMember(key.value, source), ...use }, context);
  }
  return context.collector.findings.length === before;
}
