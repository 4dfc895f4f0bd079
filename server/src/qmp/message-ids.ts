import type { JsonNode } from './json-nodes';
import { findMember } from './message-kinds';
import type { Message } from './transcript';

/** The `id` of a message in one spelling, if it has one and shows all of it. The server takes any value for it. */
export function idOf(message: Message): string | undefined {
  const id = idNodeOf(message);
  return id && canonicalText(id);
}

/** Whether the message may have an `id` that is not shown. */
export function hidesId(message: Message): boolean {
  const { value } = message;
  if (value?.kind !== 'object') return true;
  const id = idNodeOf(message);
  return id === undefined ? value.isPartial : canonicalText(id) === undefined;
}

function idNodeOf({ value }: Message): JsonNode | undefined {
  return value?.kind === 'object' ? findMember(value, 'id')?.value : undefined;
}

const INTEGER = /^-?\d+$/;

/** The same for all spellings of a value. There is none for one with gaps, nor for a fraction: it may come back in another. */
function canonicalText(node: JsonNode): string | undefined {
  switch (node.kind) {
    case 'string':
    case 'boolean':
      return JSON.stringify(node.value);
    case 'null':
      return 'null';
    case 'number':
      return INTEGER.test(node.text) ? node.text : undefined;
    case 'array':
      return node.isPartial ? undefined : enclosed('[', node.elements.map(canonicalText), ']');
    case 'object': {
      const members = node.members.map(({ key, value }) => {
        const text = canonicalText(value);
        return text === undefined ? undefined : `${JSON.stringify(key.value)}: ${text}`;
      });
      return node.isPartial ? undefined : enclosed('{', members.sort(), '}');
    }
    default:
      return undefined;
  }
}

function enclosed(
  opening: string,
  texts: readonly (string | undefined)[],
  closing: string,
): string | undefined {
  return texts.includes(undefined) ? undefined : opening + texts.join(', ') + closing;
}
