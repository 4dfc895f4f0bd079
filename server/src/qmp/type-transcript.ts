import type { CommandDefinition, Definition, EventDefinition } from '../schema/definitions';
import { type Namespace, predefinedType, type Type, typeByName } from '../schema/types';
import { answeredCommands } from './answered-commands';
import { argumentsType } from './arguments-type';
import type { JsonMember, JsonNode, JsonObject } from './json-nodes';
import { messageDefinitions } from './message-definitions';
import { kindOfMessage, mayHave } from './message-kinds';
import type { Message, Transcript } from './transcript';
import { MAX_VALUES, untyped, ValueTyper } from './value-typer';
import type { EnvelopeMember, MessageKind, TypedMessage, TypedObject, TypedValue } from './typed-values';

/**
 * What the messages of a transcript are by a schema. `documented` is the name of what the documentation is about that
 * holds it: an answer without a command in front of it is one of it, and what is no message is a value of it.
 */
export function typeTranscript(
  { messages }: Transcript,
  namespace: Namespace,
  documented: string | undefined,
  maxValues = MAX_VALUES,
): readonly TypedMessage[] {
  const about = documented === undefined ? undefined : namespace.definition(documented);
  const values = new ValueTyper(namespace, maxValues);
  const kinds = messages.map(kindOfMessage);
  const answered = answeredCommands(messages, kinds);
  const definitions = messageDefinitions(messages, kinds, answered, about, namespace);
  return messages.map((message, index) => {
    const kind = kinds[index] ?? 'other';
    const typer = new MessageTyper(message, kind, definitions[index], namespace, values);
    return typer.type(answered.get(index), about);
  });
}

class MessageTyper {
  constructor(
    private readonly message: Message,
    private readonly kind: MessageKind,
    private readonly definition: CommandDefinition | EventDefinition | undefined,
    private readonly namespace: Namespace,
    private readonly values: ValueTyper,
  ) {}

  type(answered: number | undefined, about: Definition | undefined): TypedMessage {
    const { message, kind, definition, namespace } = this;
    const { value } = message;
    if (kind === 'other' || value?.kind !== 'object') {
      const type = about && typeByName(about.name, namespace);
      const typed = value && this.values.typeValue(value, type);
      return { message, kind, definition, answered, members: [], value: typed, implied: undefined };
    }
    const members = value.members.map((node): EnvelopeMember => {
      const isKnown = mayHave(kind, node.key.value, namespace.release);
      return { node, isKnown, value: isKnown ? this.typeMember(node) : untyped(node.value) };
    });
    const implied = this.typeImplied(value);
    return { message, kind, definition, answered, members, value: undefined, implied };
  }

  private typeImplied({ members, end }: JsonObject): TypedObject | undefined {
    const { kind } = this;
    const name = kind === 'command' ? 'arguments' : 'data';
    if ((kind !== 'command' && kind !== 'event') || members.some(({ key }) => key.value === name))
      return undefined;
    const nothing: JsonObject = { kind: 'object', members: [], isPartial: false, start: end, end };
    const implied = this.values.typeValue(nothing, this.dataType());
    return implied.kind === 'object' ? implied : undefined;
  }

  private dataType(): Type | undefined {
    return this.definition && argumentsType(this.definition, this.namespace);
  }

  private typeMember({ key, value }: JsonMember): TypedValue {
    const { namespace } = this;
    switch (key.value) {
      case 'execute':
      case 'exec-oob':
      case 'event':
        return this.typeName(value);
      case 'arguments':
      case 'data':
        return this.typeData(value);
      case 'return':
        return this.typeReturn(value);
      case 'error':
        return this.values.typeProtocolObject(value, errorMembers(namespace));
      case 'timestamp':
        return this.values.typeProtocolObject(value, TIMESTAMP_MEMBERS);
      case 'QMP':
        return this.values.typeProtocolObject(value, greetingMembers(namespace));
      default:
        return untyped(value);
    }
  }

  private typeName(node: JsonNode): TypedValue {
    if (node.kind !== 'string') return this.values.typeValue(node, predefinedType('str'));
    const { definition, kind } = this;
    const among = kind === 'event' ? 'events' : 'commands';
    return { kind: 'name', node, among, named: definition && { kind: 'definition', definition } };
  }

  private typeData(node: JsonNode): TypedValue {
    const { definition } = this;
    const typed = this.values.typeValue(node, this.dataType());
    // Its own code takes the arguments apart, so there may be more than the schema says.
    const takesMore = definition?.kind === 'command' && !definition.flags.gen;
    return takesMore && typed.kind === 'object' ? { ...typed, isOpen: true } : typed;
  }

  /** A command that returns nothing answers with an empty object. */
  private typeReturn(node: JsonNode): TypedValue {
    const { definition } = this;
    if (definition?.kind !== 'command') return untyped(node);
    if (definition.returns !== undefined) return this.values.typeReferred(node, definition.returns);
    return this.values.typeValue(node, definition.isIncomplete ? undefined : predefinedType('q_empty'));
  }
}

/** What an error says; which classes there are the schema knows. */
function errorMembers(namespace: Namespace): ReadonlyMap<string, Type | undefined> {
  return new Map([
    ['class', typeByName('QapiErrorClass', namespace)],
    ['desc', predefinedType('str')],
  ]);
}

/** What a server says of itself. */
function greetingMembers(namespace: Namespace): ReadonlyMap<string, Type | undefined> {
  const elementName = 'QMPCapability';
  return new Map([
    ['version', typeByName('VersionInfo', namespace)],
    ['capabilities', { kind: 'array', name: `${elementName}List`, elementName }],
  ]);
}

const TIMESTAMP_MEMBERS: ReadonlyMap<string, Type | undefined> = new Map([
  ['seconds', predefinedType('int')],
  ['microseconds', predefinedType('int')],
]);
