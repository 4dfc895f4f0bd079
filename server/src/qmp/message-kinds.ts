import type { Release } from '../releases/release';
import type { CommandDefinition, Definition, EventDefinition } from '../schema/definitions';
import type { Namespace } from '../schema/types';
import type { JsonMember, JsonNode, JsonObject } from './json-nodes';
import type { Message } from './transcript';
import type { MessageKind } from './typed-values';

/** What the messages of each kind may have. */
const MEMBERS: Readonly<Record<MessageKind, readonly string[]>> = {
  command: ['execute', 'exec-oob', 'arguments', 'id', 'control'],
  reply: ['return', 'id'],
  error: ['error', 'id'],
  event: ['event', 'data', 'timestamp'],
  greeting: ['QMP'],
  other: [],
};

/** Which members make a message what it is, the one that counts most first. */
const SIGNS = ['execute', 'exec-oob', 'event', 'return', 'error', 'QMP'] as const;

const KINDS: Readonly<Record<(typeof SIGNS)[number], MessageKind>> = {
  execute: 'command',
  'exec-oob': 'command',
  event: 'event',
  return: 'reply',
  error: 'error',
  QMP: 'greeting',
};

/** What a message is, told by its members. */
export function kindOfMessage({ value }: Message): MessageKind {
  if (value?.kind !== 'object') return 'other';
  const sign = SIGNS.find((key) => findMember(value, key) !== undefined);
  return sign === undefined ? 'other' : KINDS[sign];
}

/** Whether the client is shown to send it: what is left out or cannot be read is a command, too. */
export function isRequest({ direction }: Message, kind: MessageKind): boolean {
  return kind === 'command' || (kind === 'other' && direction === 'to-server');
}

/** Whether the server sends it, by what it is; by its mark if it is no message. */
export function isFromServer({ direction }: Message, kind: MessageKind): boolean {
  return kind === 'other' ? direction === 'from-server' : kind !== 'command';
}

/** Whether messages of any kind are left out in this place. */
export function isGap({ direction, value }: Message): boolean {
  return direction === undefined && value?.kind === 'elision';
}

/** The names of what messages of the kind may have in a release. */
export function envelopeMembers(kind: MessageKind, release: Release): readonly string[] {
  return MEMBERS[kind].filter((name) => !isForeign(name, release));
}

/** Whether it is how another release asks for execution out of band. */
function isForeign(name: string, release: Release): boolean {
  return name === (release.has('oob.run-oob') ? 'exec-oob' : 'control');
}

/** Whether the protocol has a member of that name in messages of the kind. */
export function mayHave(kind: MessageKind, key: string, release: Release): boolean {
  return MEMBERS[kind].includes(key) && !isForeign(key, release);
}

/** What the message says that is to be executed, or has happened. */
export function definitionNamedBy(
  { value }: Message,
  namespace: Namespace,
): CommandDefinition | EventDefinition | undefined {
  if (value?.kind !== 'object') return undefined;
  const command = findMember(value, 'execute') ?? findMember(value, 'exec-oob');
  const name = (command ?? findMember(value, 'event'))?.value;
  const definition = definitionOf(name, namespace);
  return definition?.kind === (command === undefined ? 'event' : 'command') ? definition : undefined;
}

function definitionOf(name: JsonNode | undefined, namespace: Namespace): Definition | undefined {
  return name?.kind === 'string' ? namespace.definition(name.value) : undefined;
}

/** The first member of that name. */
export function findMember({ members }: JsonObject, key: string): JsonMember | undefined {
  for (let index = 0; index < members.length; index++)
    if (members[index]!.key.value === key) return members[index];
  return undefined;
}
