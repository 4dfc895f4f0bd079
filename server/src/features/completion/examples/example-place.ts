import { examplesOf } from '../../../qmp/examples-of';
import { envelopeMembers } from '../../../qmp/message-kinds';
import { typeTranscript } from '../../../qmp/type-transcript';
import type { Direction } from '../../../qmp/transcript';
import type { TypedMessage, TypedObject, TypedValue } from '../../../qmp/typed-values';
import type { Release } from '../../../releases/release';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { Schema } from '../../../schema/schema';
import { parse } from '../../../syntax/parser';
import type { TextRange } from '../../../text/text-range';

/** What can stand in a place of an example. */
export type ExamplePlace =
  /** The name of a member of the message itself; `names` are those that it has not yet. */
  | { readonly kind: 'message-key'; readonly names: readonly string[] }
  | { readonly kind: 'key'; readonly object: TypedObject }
  | { readonly kind: 'definition'; readonly of: 'commands' | 'events'; readonly isOutOfBand: boolean }
  | { readonly kind: 'value'; readonly value: TypedValue };

/** Stands for the word at the cursor: nothing else looks like it. */
const PROBE = 'word-at-the-cursor';

/**
 * What the word in the range, quotes included, is in an example. `text` is that of a block of documentation alone. What
 * is typed may be anything yet, so the example is read with a word in quotes in its place.
 */
export function examplePlaceAt(
  text: string,
  { start, end }: TextRange,
  schema: Schema,
): ExamplePlace | undefined {
  const probed = `${text.slice(0, start)}"${PROBE}"${text.slice(end)}`;
  const { release } = schema;
  const [entry] = parse(probed, release).entries;
  if (entry?.kind !== 'documentation') return undefined;
  for (const example of examplesOf(entry, probed.slice(0, entry.length), release)) {
    for (const message of typeTranscript(example, namespaceOf(schema), entry.symbol?.name)) {
      const place = placeIn(message, release);
      if (place !== undefined) return place;
    }
  }
  return undefined;
}

function placeIn(message: TypedMessage, release: Release): ExamplePlace | undefined {
  const { message: raw, members, value } = message;
  if (raw.value?.kind === 'object' && raw.value.members.some(({ key }) => key.value === PROBE)) {
    const isValue = value?.kind === 'object' && raw.direction === undefined;
    return isValue
      ? { kind: 'key', object: value }
      : { kind: 'message-key', names: messageKeys(message, release) };
  }
  if (value !== undefined) return placeInValue(value);
  for (const member of members) {
    const { key } = member.node;
    const place = placeInValue(member.value);
    if (place?.kind === 'definition') return { ...place, isOutOfBand: key.value === 'exec-oob' };
    if (place !== undefined) return place;
  }
  return undefined;
}

function placeInValue(value: TypedValue): ExamplePlace | undefined {
  const { node } = value;
  if (node.kind === 'string') {
    if (node.value !== PROBE) return undefined;
    return value.kind === 'name' && typeof value.among === 'string'
      ? { kind: 'definition', of: value.among, isOutOfBand: false }
      : { kind: 'value', value };
  }
  if (value.kind === 'array') return firstOf(value.elements);
  if (value.kind !== 'object') return undefined;
  if (value.members.some(({ node: { key } }) => key.value === PROBE)) return { kind: 'key', object: value };
  return firstOf(value.members.map((member) => member.value));
}

function firstOf(values: readonly TypedValue[]): ExamplePlace | undefined {
  for (const value of values) {
    const place = placeInValue(value);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** What a message may begin with, by who sends it. */
const STARTS: Readonly<Record<Direction, readonly ('command' | 'reply' | 'error' | 'event')[]>> = {
  'to-server': ['command'],
  'from-server': ['reply', 'error', 'event'],
};

function messageKeys(
  { kind, message: { direction, value } }: TypedMessage,
  release: Release,
): readonly string[] {
  const both = [...STARTS['to-server'], ...STARTS['from-server']];
  const kinds = kind === 'other' ? (direction === undefined ? both : STARTS[direction]) : [kind];
  const names = new Set(kinds.flatMap((one) => envelopeMembers(one, release)));
  const present = new Set(value?.kind === 'object' ? value.members.map(({ key }) => key.value) : []);
  if (present.has('execute') || present.has('exec-oob'))
    ['execute', 'exec-oob'].forEach((name) => present.add(name));
  return [...names].filter((name) => !present.has(name));
}
