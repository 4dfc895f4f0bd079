import { isDefinitionKind } from '../../schema/definitions';
import { findMember, type ObjectNode } from '../../syntax/nodes';
import type { AllowedKeys, KeyPlace } from './allowed-keys';
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
): void {
  const allowed = context.keys[place];
  if (lacksKey(node, allowed)) reportMissing(node, source, place, context);
  if (hasUnknownKey(node, allowed)) reportUnknown(node, source, allowed, context);
}

function lacksKey(node: ObjectNode, { required }: AllowedKeys): boolean {
  for (let index = 0; index < required.length; index++) {
    if (findMember(node, required[index]!) === undefined) return true;
  }
  return false;
}

function hasUnknownKey({ members }: ObjectNode, allowed: AllowedKeys): boolean {
  for (let index = 0; index < members.length; index++) {
    if (!isKnownKey(members[index]!.key.value, allowed)) return true;
  }
  return false;
}

function isKnownKey(key: string, { required, optional }: AllowedKeys): boolean {
  return required.includes(key) || optional.includes(key);
}

/** Points at the key that says what is defined, else at the object's bracket. */
function reportMissing(node: ObjectNode, source: string, place: KeyPlace, context: StructureContext): void {
  const missing = context.keys[place].required.filter((key) => findMember(node, key) === undefined);
  const { start } = node;
  const kind = isDefinitionKind(place) ? findMember(node, place)?.key : undefined;
  const range = kind ?? { start, end: start + 1 };
  context.collector.report('keys-missing', { source, keys: listKeys(missing) }, range);
}

function reportUnknown(
  node: ObjectNode,
  source: string,
  allowed: AllowedKeys,
  context: StructureContext,
): void {
  const { required, optional } = allowed;
  const unknown = node.members.filter(({ key }) => !isKnownKey(key.value, allowed));
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
