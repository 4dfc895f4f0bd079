import { findMember, type MemberNode, type ObjectNode, type ValueNode } from '../../syntax/nodes';
import type { TextRange } from '../../text/text-range';
import type { KeyPlace } from '../structure/allowed-keys';
import { listKeys, quoteSorted } from '../structure/keys';
import type { EarlyContext } from './early-context';

/** Checks which keys an object has: first what is missing, then what is unknown. */
export function checkKeys(
  node: ObjectNode,
  source: string,
  place: KeyPlace,
  context: EarlyContext,
  blame: TextRange = { start: node.start, end: node.start + 1 },
): void {
  const { required, optional } = context.keys[place];
  const missing = required.filter((key) => findMember(node, key) === undefined);
  if (missing.length > 0) reportMissing(missing, source, blame, context);
  const allowed = [...required, ...optional];
  const unknown = node.members.filter(({ key }) => !allowed.includes(key.value));
  const valid = `\nValid keys are ${quoteSorted(allowed)}.`;
  const referenceArguments = { source, keys: listKeys(unknown.map(({ key }) => key.value)), valid };
  for (const { key } of unknown) {
    const values = { source, keys: listKeys([key.value]), valid };
    context.collector.say('keys-unknown', values, key, { referenceArguments });
  }
}

/** As long as only one missing key was reported, the key that says what is defined came last. */
export function reportMissing(
  missing: readonly string[],
  source: string,
  blame: TextRange,
  { collector }: EarlyContext,
): void {
  const isOne = missing.length === 1;
  const keys = `${isOne ? 'Key' : 'Keys'} ${quoteSorted(missing)} ${isOne ? 'is' : 'are'}`;
  collector.say('keys-missing', { source, keys }, blame);
}

/** The value behind `key` in a long form, or the value itself where it is none. */
export function longForm(
  value: ValueNode,
  key: 'name' | 'type',
  source: string,
  place: KeyPlace,
  context: EarlyContext,
): ValueNode | undefined {
  if (value.kind !== 'object' || !context.release.has('form.long')) return value;
  checkKeys(value, source, place, context);
  return findMember(value, key)?.value;
}

/** The key itself, to be blamed for its value. */
export function keyRange(node: ObjectNode, key: string): TextRange {
  const isWanted = (member: MemberNode): boolean => member.key.value === key;
  return node.members.find(isWanted)?.key ?? node;
}
