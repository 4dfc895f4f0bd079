import { contentOf, type JsonMember, type JsonString } from '../../qmp/json-nodes';
import { findMember } from '../../qmp/message-kinds';
import type { Direction } from '../../qmp/transcript';
import type { EnvelopeMember, TypedMessage } from '../../qmp/typed-values';
import type { TextRange } from '../../text/text-range';
import { checkValue } from './check-value';
import { MESSAGES, quoteAll } from './describe';
import { KeyRole, type ValueContext } from './value-context';

/** Checks a message that could be read: what it is, what it has, and all values in it. */
export function checkMessage(message: TypedMessage, context: ValueContext): void {
  const { kind, members, value } = message;
  if (kind === 'other') checkOther(message, context);
  else checkDirection(message, context);
  if (value !== undefined) checkValue(value, { name: 'this', anchor: startOf(value.node) }, context);
  members.forEach((member) => checkEnvelopeMember(member, message, context));
  checkImplied(message, context);
  checkTimestamp(message, context);
}

const KEYS: Readonly<Record<Direction, readonly string[]>> = {
  'to-server': ['execute'],
  'from-server': ['return', 'error', 'event'],
};

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  'to-server': 'to the server',
  'from-server': 'from the server',
};

/** What is marked as sent, but is nothing that anybody sends. */
function checkOther({ message: { direction, value } }: TypedMessage, { collector }: ValueContext): void {
  if (direction === undefined || value === undefined) return;
  const isLeftOut = value.kind === 'elision' || value.kind === 'unknown' || value.kind === 'missing';
  if (isLeftOut || ('isPartial' in value && value.isPartial)) return;
  const values = { direction: DIRECTIONS[direction], keys: quoteAll(KEYS[direction], 'or') };
  collector.report('qmp-example/no-message', values, startOf(value));
}

function checkDirection(
  { message: { direction, start }, kind }: TypedMessage,
  { collector }: ValueContext,
): void {
  const sender = kind === 'command' ? 'client' : 'server';
  if (direction === undefined || direction === (sender === 'client' ? 'to-server' : 'from-server')) return;
  const values = { message: MESSAGES[kind], sender };
  collector.report('qmp-example/wrong-direction', values, { start, end: start + 2 });
}

function checkEnvelopeMember(member: EnvelopeMember, message: TypedMessage, context: ValueContext): void {
  const { node, isKnown, value } = member;
  const { key } = node;
  const { kind, definition } = message;
  if (!isKnown || (key.value === 'exec-oob' && hasBoth(message))) {
    const values = { message: MESSAGES[kind], name: key.value };
    return context.collector.report(
      'qmp-example/message-member',
      values,
      key.value === '' ? key : contentOf(key),
    );
  }
  checkOutOfBand(node, definition, context);
  checkValue(value, new EnvelopeRole(key, message), context);
}

function checkOutOfBand(
  node: JsonMember,
  definition: TypedMessage['definition'],
  { collector }: ValueContext,
): void {
  if (definition?.kind !== 'command' || definition.isIncomplete || definition.flags.allowOob) return;
  if (!asksForOutOfBand(node)) return;
  collector.report('qmp-example/not-out-of-band', { name: definition.name }, contentOf(node.key));
}

/** In the form of any release: of the other ones the member is not known. */
function asksForOutOfBand({ key, value }: JsonMember): boolean {
  if (key.value !== 'control' || value.kind !== 'object') return key.value === 'exec-oob';
  const flag = findMember(value, 'run-oob')?.value;
  return flag?.kind === 'boolean' && flag.value;
}

/** It is one or the other. */
function hasBoth({ members }: TypedMessage): boolean {
  return members.some(({ node: { key } }) => key.value === 'execute');
}

/** Of what stands in a message itself. */
class EnvelopeRole extends KeyRole {
  constructor(
    key: JsonString,
    private readonly message: TypedMessage,
  ) {
    super(key);
  }

  get owner(): string {
    const { definition, kind } = this.message;
    if (definition === undefined) return MESSAGES[kind];
    switch (this.key.value) {
      case 'arguments':
        return `command '${definition.name}'`;
      case 'data':
        return `event '${definition.name}'`;
      case 'return':
        return `what '${definition.name}' returns`;
      default:
        return MESSAGES[kind];
    }
  }

  get memberRole(): string | undefined {
    return this.message.definition !== undefined && this.key.value === 'arguments' ? 'argument' : undefined;
  }
}

/** Arguments or data that are left out, though some are mandatory. */
function checkImplied({ implied, members, message: { value } }: TypedMessage, context: ValueContext): void {
  if (implied === undefined || (value?.kind === 'object' && value.isPartial)) return;
  const named = members.find(({ value: own }) => own.kind === 'name')?.value.node;
  if (named?.kind === 'string') checkValue(implied, { name: 'this', anchor: contentOf(named) }, context);
}

function checkTimestamp(
  { kind, members, message: { value } }: TypedMessage,
  { collector }: ValueContext,
): void {
  if (kind !== 'event' || value?.kind !== 'object' || value.isPartial) return;
  const event = members.find(({ node: { key } }) => key.value === 'event');
  if (event === undefined || members.some(({ node: { key } }) => key.value === 'timestamp')) return;
  const { value: name } = event.node;
  const range = name.kind === 'string' ? contentOf(name) : name;
  collector.report('qmp-example/missing-member', { names: "'timestamp'", owner: MESSAGES.event }, range);
}

function startOf({ start }: TextRange): TextRange {
  return { start, end: start + 1 };
}
