/**
 * Messages that are plainly right, which most examples are. They are told by comparing them with the schema once, without
 * typed values and without words for mistakes. Whatever there is any doubt about, such as what is left out, ids and errors,
 * is left to the checks, which alone decide what is a mistake; `test/checks/examples/plainly-right.test.ts` holds the two to
 * each other.
 */
import { argumentsType } from '../../qmp/arguments-type';
import type { JsonNode, JsonObject } from '../../qmp/json-nodes';
import { findMember } from '../../qmp/message-kinds';
import type { Transcript } from '../../qmp/transcript';
import type { CommandDefinition, Definition, EventDefinition } from '../../schema/definitions';
import { objectTypeOf } from '../../schema/flattened-members';
import type { Namespace } from '../../schema/types';
import { PlainValues } from './plain-values';

/** Whether nothing can be wrong with the messages of an example. */
export function arePlainlyRight({ messages }: Transcript, namespace: Namespace): boolean {
  const judge = new MessageJudge(namespace);
  /** The last one that was sent, as long as it has no reply. */
  let command: CommandDefinition | undefined;
  for (let index = 0; index < messages.length; index++) {
    const { value, direction, errors } = messages[index]!;
    if (errors.length > 0 || value?.kind !== 'object' || value.isPartial) return false;
    if (direction === 'to-server') {
      command = judge.commandIn(value);
      if (command === undefined) return false;
    } else if (direction === undefined) return false;
    else if (command !== undefined && judge.isReply(value, command)) command = undefined;
    else if (!judge.isEvent(value)) return false;
  }
  return true;
}

const NOTHING: JsonObject = { kind: 'object', members: [], isPartial: false, start: 0, end: 0 };

/** So many digits fit into the numbers of a timestamp for sure. */
const DIGITS = /^\d{1,15}$/;

class MessageJudge {
  private readonly values: PlainValues;

  constructor(private readonly namespace: Namespace) {
    this.values = new PlainValues(namespace);
  }

  /** The command that an object is, with all that it needs. */
  commandIn(object: JsonObject): CommandDefinition | undefined {
    const definition = this.definitionIn(object, 'execute');
    if (definition?.kind !== 'command' || !definition.flags.gen) return undefined;
    const data = findMember(object, 'arguments')?.value;
    if (object.members.length > (data === undefined ? 1 : 2)) return undefined;
    return this.hasData(data, definition) ? definition : undefined;
  }

  isEvent(object: JsonObject): boolean {
    const definition = this.definitionIn(object, 'event');
    if (definition?.kind !== 'event') return false;
    const data = findMember(object, 'data')?.value;
    if (object.members.length > (data === undefined ? 2 : 3)) return false;
    return isTimestamp(findMember(object, 'timestamp')?.value) && this.hasData(data, definition);
  }

  isReply(object: JsonObject, command: CommandDefinition): boolean {
    const value = findMember(object, 'return')?.value;
    if (value === undefined || object.members.length > 1 || !command.flags.successResponse) return false;
    if (command.returns !== undefined) return this.values.isOfType(value, command.returns);
    return value.kind === 'object' && value.members.length === 0 && !value.isPartial;
  }

  /** What the member with that key names. */
  private definitionIn(object: JsonObject, key: 'execute' | 'event'): Definition | undefined {
    const name = findMember(object, key)?.value;
    return name?.kind === 'string' ? this.namespace.definition(name.value) : undefined;
  }

  /** Whether these are the arguments or the data that are needed; where nothing is needed they may be left out. */
  private hasData(data: JsonNode | undefined, definition: CommandDefinition | EventDefinition): boolean {
    if (definition.isIncomplete) return false;
    const type = objectTypeOf(argumentsType(definition, this.namespace), this.namespace);
    if (type === undefined) return false;
    if (data === undefined) return this.values.isObject(NOTHING, type);
    return data.kind === 'object' && this.values.isObject(data, type);
  }
}

function isTimestamp(node: JsonNode | undefined): boolean {
  if (node?.kind !== 'object' || node.isPartial || node.members.length !== 2) return false;
  return node.members.every(({ key, value }) => {
    const isKnown = key.value === 'seconds' || key.value === 'microseconds';
    return isKnown && value.kind === 'number' && DIGITS.test(value.text);
  });
}
