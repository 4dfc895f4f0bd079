/**
 * Messages that are plainly right, which nearly all examples are: told by going through them once, with nothing made of them.
 * Whatever there is any doubt about, such as what is left out, ids and errors, is left to the checks, which alone decide
 * what is a mistake; `test/checks/examples/plainly-right.test.ts` holds the two to each other.
 */
import { argumentsType } from '../../qmp/arguments-type';
import type { JsonNode, JsonObject } from '../../qmp/json-nodes';
import { findMember } from '../../qmp/message-kinds';
import type { Transcript } from '../../qmp/transcript';
import type { CommandDefinition, EventDefinition } from '../../schema/definitions';
import { objectTypeOf } from '../../schema/flattened-members';
import type { Namespace } from '../../schema/types';
import { hasContents, hasReferredType } from './plain-values';

/** Whether nothing can be wrong with the messages of an example. */
export function arePlainlyRight({ messages }: Transcript, namespace: Namespace): boolean {
  /** The last one that was sent, as long as it has no reply. */
  let command: CommandDefinition | undefined;
  for (let index = 0; index < messages.length; index++) {
    const { value, direction, errors } = messages[index]!;
    if (errors.length > 0 || value?.kind !== 'object' || value.isPartial) return false;
    if (direction === 'to-server') {
      command = commandIn(value, namespace);
      if (command === undefined) return false;
    } else if (direction === undefined) return false;
    else if (command !== undefined && isReply(value, command, namespace)) command = undefined;
    else if (!isEvent(value, namespace)) return false;
  }
  return true;
}

/** The command that an object is, with all that it needs. */
function commandIn(object: JsonObject, namespace: Namespace): CommandDefinition | undefined {
  const definition = definitionIn(object, 'execute', namespace);
  if (definition?.kind !== 'command' || !definition.flags.gen) return undefined;
  const data = findMember(object, 'arguments')?.value;
  if (object.members.length > (data === undefined ? 1 : 2)) return undefined;
  return hasData(data, definition, namespace) ? definition : undefined;
}

function isEvent(object: JsonObject, namespace: Namespace): boolean {
  const definition = definitionIn(object, 'event', namespace);
  if (definition?.kind !== 'event') return false;
  const data = findMember(object, 'data')?.value;
  const time = findMember(object, 'timestamp')?.value;
  if (object.members.length > (data === undefined ? 2 : 3)) return false;
  return isTimestamp(time) && hasData(data, definition, namespace);
}

/** What the member with that key names. */
function definitionIn(object: JsonObject, key: 'execute' | 'event', namespace: Namespace) {
  const name = findMember(object, key)?.value;
  return name?.kind === 'string' ? namespace.definition(name.value) : undefined;
}

/** Whether these are the arguments of a command or the data of an event; they may be left out where nothing is needed. */
function hasData(
  data: JsonNode | undefined,
  definition: CommandDefinition | EventDefinition,
  namespace: Namespace,
): boolean {
  if (definition.isIncomplete) return false;
  const type = argumentsType(definition, namespace);
  const object = type && (type.kind === 'implicit-object' ? type : objectTypeOf(type, namespace));
  if (object === undefined) return false;
  if (data === undefined) return hasContents(NOTHING, object, namespace);
  return data.kind === 'object' && hasContents(data, object, namespace);
}

const NOTHING: JsonObject = { kind: 'object', members: [], isPartial: false, start: 0, end: 0 };

function isReply(object: JsonObject, command: CommandDefinition, namespace: Namespace): boolean {
  const value = findMember(object, 'return')?.value;
  if (value === undefined || object.members.length > 1 || !command.flags.successResponse) return false;
  if (command.returns !== undefined) return hasReferredType(value, command.returns, namespace);
  return value.kind === 'object' && value.members.length === 0 && !value.isPartial;
}

/** So many digits fit into the numbers of a timestamp for sure. */
const DIGITS = /^\d{1,15}$/;

function isTimestamp(node: JsonNode | undefined): boolean {
  if (node?.kind !== 'object' || node.isPartial || node.members.length !== 2) return false;
  return node.members.every(({ key, value }) => {
    const isKnown = key.value === 'seconds' || key.value === 'microseconds';
    return isKnown && value.kind === 'number' && DIGITS.test(value.text);
  });
}
