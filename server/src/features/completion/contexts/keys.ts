import { keysOf, type KeyPlace } from '../../../checks/structure/allowed-keys';
import { isDefinitionKind, SPECIAL_FEATURES } from '../../../schema/definitions';
import { findMember, type ObjectNode } from '../../../syntax/nodes';
import { keysIn } from '../cursor/expression-cursor';
import type { ExpressionContext } from '../expression-context';
import { type Offer, stringOffer } from '../offer';
import { template } from '../template';
import { FLAGS, shapeOfKey } from './key-shapes';

/** The keys that an object may have besides those that it has, required ones first, each with a value of its form. */
export function offerKeys(of: KeyPlace, node: ObjectNode, context: ExpressionContext): Offer[] {
  const { required, optional } = keysOf(context.view.schema.release)[of];
  const present = keysIn(node.members);
  const subject = { kind: 'key', place: of } as const;
  // Whatever else defines something would make two definitions of it.
  const isOpen = (key: string): boolean => !present.has(key) && !isDefinitionKind(key);
  const missing = required.filter(isOpen);
  const others = optional.filter((key) => isOpen(key) && isPossible(key, of, node, context));
  return [
    ...missing.flatMap((key) => keyOffer(key, { detail: 'required', subject }, of, context)),
    ...byFit(others, context).flatMap((key) => keyOffer(key, { subject }, of, context)),
  ];
}

/** Nothing if there is no value that the key could have. */
function keyOffer(
  key: string,
  more: Pick<Offer, 'detail' | 'subject'>,
  of: KeyPlace,
  context: ExpressionContext,
): Offer[] {
  const { cursor } = context;
  if (cursor.slot === 'key' && cursor.hasColon) return [stringOffer(key, 'keyword', more)];
  const shape = shapeOfKey(key, of, context);
  return shape === undefined ? [] : [stringOffer(key, 'keyword', { ...more, behind: template`: ${shape}` })];
}

/** Whether the key does not contradict what the object says already. Where unions may be simple, half of a flat one is wrong. */
function isPossible(key: string, of: KeyPlace, node: ObjectNode, context: ExpressionContext): boolean {
  if (of === 'condition') return node.members.length === 0;
  const { definition } = context;
  switch (key) {
    case 'boxed':
      return findMember(node, 'data')?.value.kind === 'string';
    case 'coroutine':
      return !isTrue(node, 'allow-oob');
    case 'allow-oob':
      return !isTrue(node, 'coroutine');
    case 'base':
      return definition?.kind !== 'union' || findMember(node, 'discriminator') !== undefined;
    case 'discriminator':
      return findMember(node, 'base') !== undefined;
    case 'if':
      return mayBeConditional(of, context);
    default:
      return true;
  }
}

function isTrue(node: ObjectNode, key: string): boolean {
  const value = findMember(node, key)?.value;
  return value?.kind === 'boolean' && value.value;
}

/** Arguments that are not boxed, and the member that a union chooses by, are there always. */
function mayBeConditional(of: KeyPlace, { definition, cursor }: ExpressionContext): boolean {
  if (of !== 'member' || definition?.kind !== 'union') return true;
  const part = cursor.path.findLast((frame) => frame.kind === 'object' && frame.key !== undefined);
  return part?.kind !== 'object' || part.key !== definition.discriminator?.value;
}

/** The order in which definitions have their keys. */
const USUAL_ORDER = ['data', 'base', 'discriminator', 'returns', 'if', 'features', ...Object.keys(FLAGS)];

/** Behind a colon stands a value already, and not every key can have that one. */
function byFit(keys: readonly string[], { cursor }: ExpressionContext): readonly string[] {
  const behind = cursor.slot === 'key' ? cursor.value : undefined;
  const suits = (key: string): number => {
    if (behind === undefined) return 0;
    switch (behind.kind) {
      case 'boolean':
        return FLAGS[key] === behind.value ? 0 : 1;
      case 'array':
        return key === 'features' || (key === 'returns' && behind.elements.length === 1) ? 0 : 1;
      case 'object':
        return ['data', 'base', 'if'].includes(key) ? 0 : 1;
      case 'string':
        return FLAGS[key] === undefined && key !== 'features' ? 0 : 1;
      default:
        return 0;
    }
  };
  const isSpecial = behind?.kind === 'array' && behind.elements.some(isSpecialFeature);
  const rank = (key: string): number => (isSpecial && key === 'features' ? -1 : suits(key));
  const place = (key: string): number =>
    (USUAL_ORDER.indexOf(key) + USUAL_ORDER.length + 1) % (USUAL_ORDER.length + 1);
  return [...keys].sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
}

function isSpecialFeature(value: { readonly kind: string; readonly value?: unknown }): boolean {
  return SPECIAL_FEATURES.some((name) => name === value.value);
}
