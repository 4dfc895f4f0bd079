import type { CommandDefinition, Definition, EventDefinition } from '../schema/definitions';
import { type Namespace, predefinedType, type Type, typeByName, typeOfReference } from '../schema/types';
import { answeredCommands } from './answered-commands';
import type { JsonMember, JsonNode } from './json-nodes';
import { definitionNamedBy, kindOfMessage, mayHave } from './message-kinds';
import type { Message, Transcript } from './transcript';
import { typeReferred, typeValue, untyped } from './type-value';
import type { EnvelopeMember, MessageKind, TypedMember, TypedMessage, TypedValue } from './typed-values';

/** The enum of what the member `class` of an error may be. */
const ERROR_CLASSES = 'QapiErrorClass';

/**
 * What the messages of a transcript are by a schema. `documented` is the name of what the documentation is about that
 * holds it: an answer without a command is one of it, and what is no message is a value of it.
 */
export function typeTranscript(
  { messages }: Transcript,
  namespace: Namespace,
  documented: string | undefined,
): readonly TypedMessage[] {
  const about = documented === undefined ? undefined : namespace.definition(documented);
  const kinds = messages.map(kindOfMessage);
  const answered = answeredCommands(kinds);
  return messages.map((message, index) => {
    const kind = kinds[index] ?? 'other';
    const isAnswer = kind === 'reply' || kind === 'error';
    const namedBy = isAnswer ? messages[answered.get(index) ?? -1] : message;
    const definition = namedBy === undefined ? asCommand(about) : definitionNamedBy(namedBy, namespace);
    return new MessageTyper(message, kind, definition, namespace).type(about);
  });
}

function asCommand(definition: Definition | undefined): CommandDefinition | undefined {
  return definition?.kind === 'command' ? definition : undefined;
}

class MessageTyper {
  constructor(
    private readonly message: Message,
    private readonly kind: MessageKind,
    private readonly definition: CommandDefinition | EventDefinition | undefined,
    private readonly namespace: Namespace,
  ) {}

  type(about: Definition | undefined): TypedMessage {
    const { message, kind, definition, namespace } = this;
    const { value } = message;
    if (kind === 'other' || value?.kind !== 'object') {
      const type = about && typeByName(about.name, namespace);
      const typed = value && typeValue(value, type, namespace);
      return { message, kind, definition, members: [], value: typed };
    }
    const members = value.members.map((node): EnvelopeMember => {
      const isKnown = mayHave(kind, node.key.value);
      return { node, isKnown, value: isKnown ? this.typeMember(node) : untyped(node.value) };
    });
    return { message, kind, definition, members, value: undefined };
  }

  private typeMember({ key, value }: JsonMember): TypedValue {
    switch (key.value) {
      case 'execute':
      case 'exec-oob':
      case 'event':
        return this.typeName(value);
      case 'arguments':
      case 'data':
        return typeValue(value, this.dataType(), this.namespace);
      case 'return':
        return this.typeReturn(value);
      case 'error':
        return this.typeError(value);
      default:
        return untyped(value);
    }
  }

  private typeName(node: JsonNode): TypedValue {
    if (node.kind !== 'string') return untyped(node);
    const { definition } = this;
    return { kind: 'name', node, named: definition && { kind: 'definition', definition } };
  }

  /** What the arguments of a command or the data of an event make. */
  private dataType(): Type | undefined {
    const { definition, namespace } = this;
    if (definition === undefined) return undefined;
    const { data, parameters: members, name } = definition;
    if (data !== undefined) return typeOfReference(data, namespace);
    if (members === undefined) return definition.isIncomplete ? undefined : predefinedType('q_empty');
    return { kind: 'implicit-object', name: `q_obj_${name}-arg`, members, owner: definition };
  }

  /** A command that returns nothing answers with an empty object. */
  private typeReturn(node: JsonNode): TypedValue {
    const { definition, namespace } = this;
    if (definition?.kind !== 'command') return untyped(node);
    if (definition.returns !== undefined) return typeReferred(node, definition.returns, namespace);
    return typeValue(node, definition.isIncomplete ? undefined : predefinedType('q_empty'), namespace);
  }

  private typeError(node: JsonNode): TypedValue {
    if (node.kind !== 'object') return untyped(node);
    const classes = typeByName(ERROR_CLASSES, this.namespace);
    const members = node.members.map((member): TypedMember => {
      const type = member.key.value === 'class' ? classes : undefined;
      return { node: member, declared: undefined, value: typeValue(member.value, type, this.namespace) };
    });
    return { kind: 'object', node, type: undefined, members, declared: [], isOpen: true };
  }
}
