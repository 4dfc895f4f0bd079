import type { CommandDefinition, EventDefinition, TypeReference } from '../../schema/definitions';
import { flattenMembers, isObject, isUnion, objectTypeOf } from '../../schema/flattened-members';
import { describeType, typeByName } from '../../schema/types';
import { resolve, type SemanticContext } from './semantic-context';

export function checkCommand(definition: CommandDefinition, context: SemanticContext): void {
  checkArguments(definition, context);
  if (definition.returns !== undefined) checkReturns(definition, definition.returns, context);
}

/** The arguments of a command, or the data of an event. */
export function checkArguments(
  definition: CommandDefinition | EventDefinition,
  context: SemanticContext,
): void {
  const { data, parameters } = definition;
  if (data !== undefined) checkNamedArguments(definition, data, context);
  if (definition.boxed || !context.release.has('if.unboxed-args-rejected')) return;
  const conditional = parameters?.find(({ condition }) => condition !== undefined);
  if (conditional !== undefined) {
    context.collector.report('data-conditional', { meta: definition.kind }, conditional.key);
  }
}

function checkNamedArguments(
  definition: CommandDefinition | EventDefinition,
  data: TypeReference,
  context: SemanticContext,
): void {
  const { kind, boxed } = definition;
  const type = resolve(data, `${kind}'s 'data'`, context);
  if (type === undefined) return;
  const values = { meta: kind, type: describeType(type) };
  if (!isObject(type)) return context.collector.report('data-type', values, data.node);
  if (isUnion(type) && !boxed) context.collector.report('data-needs-boxed', values, data.node);
  if (!context.release.has('if.unboxed-args-rejected')) return;
  context.pull(type.name);
  const object = boxed || isUnion(type) ? undefined : objectTypeOf(type, context.namespace);
  if (object === undefined) return;
  const { members } = flattenMembers(object, context.namespace);
  if (members.some(({ member }) => member.condition !== undefined)) {
    context.collector.report('data-conditional', { meta: kind }, data.node);
  }
}

/** A command returns an object or an array of objects, so that more members can be added later. */
function checkReturns({ name }: CommandDefinition, returns: TypeReference, context: SemanticContext): void {
  const type = resolve(returns, "command's 'returns'", context);
  const { lists } = context.pragmas;
  if (type === undefined || lists['command-returns-exceptions'].has(name)) return;
  if (lists['returns-whitelist'].has(name)) return;
  const element = type.kind === 'array' ? typeByName(type.elementName, context.namespace) : type;
  if (isObject(element)) return;
  context.collector.report('returns-type', { type: describeType(type) }, returns.node);
}
