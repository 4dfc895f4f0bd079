import { findMember, type MemberNode, type ObjectNode } from '../../syntax/nodes';
import type { TextRange } from '../../text/text-range';
import type { KeyPlace } from './allowed-keys';
import type { StructureContext } from './structure-context';

/**
 * Checks which keys an object has. Missing keys come before unknown ones, as in the reference; it names all unknown
 * keys at once, we point at each.
 */
export function checkKeys(
  node: ObjectNode,
  source: string,
  place: KeyPlace,
  context: StructureContext,
  blame?: TextRange,
): void {
  const { required, optional } = context.keys[place];
  if (required.some((key) => findMember(node, key) === undefined)) {
    const missing = required.filter((key) => findMember(node, key) === undefined);
    context.collector.report(
      'keys-missing',
      { source, keys: listKeys(missing) },
      blame ?? firstCharacter(node),
    );
  }
  const isUnknown = ({ key }: MemberNode): boolean =>
    !required.includes(key.value) && !optional.includes(key.value);
  if (!node.members.some(isUnknown)) return;
  const unknown = node.members.filter(isUnknown);
  const valid = quoteSorted([...required, ...optional]);
  const all = { source, keys: listKeys(unknown.map(({ key }) => key.value)), valid };
  for (const { key } of unknown) {
    const values = { source, keys: listKeys([key.value]), valid };
    context.collector.report('keys-unknown', values, key, { referenceArguments: all });
  }
}

/** Whether an object of this place may have the key; what stands behind one that is unknown is nobody's business. */
export function isAllowedKey(key: string, place: KeyPlace, context: StructureContext): boolean {
  return context.keys[place].optional.includes(key);
}

function firstCharacter({ start }: ObjectNode): TextRange {
  return { start, end: start + 1 };
}

/** `key 'a'`, or `keys 'a', 'b'`, each named once. */
export function listKeys(keys: readonly string[]): string {
  const names = [...new Set(keys)];
  return `${names.length === 1 ? 'key' : 'keys'} ${quoteSorted(names)}`;
}

/** Sorted by code point, as Python sorts. */
export function quoteSorted(keys: readonly string[]): string {
  const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.map((key) => `'${key}'`).join(', ');
}
