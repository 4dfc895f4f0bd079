import type { Place, TypePlace } from '../cursor/place';
import type { ExpressionContext } from '../expression-context';
import { narrow, type Narrowed } from '../narrow';
import { bareOffer, labelOf, type Offer, stringOffer } from '../offer';
import { offerBranchNames } from './branch-names';
import { offerConditions } from './conditions';
import { offerDefinitionKinds } from './definition-kinds';
import { offerDiscriminators } from './discriminator';
import { documentationInFront } from './documented-names';
import { offerEnumValues } from './enum-values';
import { offerFeatures } from './feature-names';
import { offerIncludes } from './includes';
import { FLAGS, shapeOfKey } from './key-shapes';
import { offerKeys } from './keys';
import { offerMemberNames } from './member-names';
import { offerPragmaEntries, offerPragmaKeys, offerPragmaValues } from './pragmas';
import { plainText } from '../template';
import { offerTypes } from './types';

/** What can stand at a place and goes with what is typed there, best first. */
export function offerAt(place: Place, context: ExpressionContext): Narrowed<Offer> {
  return place.kind === 'type'
    ? offerTypes(place, context)
    : narrow(offersAt(place, context), context.cursor.typed.prefix, labelOf);
}

function offersAt(place: Exclude<Place, TypePlace>, context: ExpressionContext): readonly Offer[] {
  switch (place.kind) {
    case 'key':
      if (place.of === 'start') return offerDefinitionKinds(place.node, context);
      if (place.of === 'pragma') return offerPragmaKeys(place.node, context);
      return offerKeys(place.of, place.node, context);
    case 'definition-name':
      return offerDocumentedName(context);
    case 'member-name':
      return offerMemberNames(context);
    case 'branch-name':
      return offerBranchNames(place.node, context);
    case 'enum-value':
      return offerEnumValues(context);
    case 'discriminator':
      return offerDiscriminators(context);
    case 'feature':
      return offerFeatures(place.isPart, place.taken, context);
    case 'condition':
      return offerConditions(place.operandsOf, context);
    case 'include':
      return offerIncludes(context.view);
    case 'pragma-entry':
      return offerPragmaEntries(place.list, place.node, context);
    case 'key-value':
      return place.of === 'pragma'
        ? offerPragmaValues(place.key, context)
        : offerValue(place.key, place.of, context);
  }
}

/** A definition is called what the documentation in front of it says. */
function offerDocumentedName({ view, offset }: ExpressionContext): Offer[] {
  const name = documentationInFront(view.module.tree, offset)?.symbol?.name ?? '';
  return name === '' ? [] : [stringOffer(name, 'value', { detail: 'documented' })];
}

function offerValue(
  key: string,
  of: Exclude<Extract<Place, { readonly kind: 'key-value' }>['of'], 'pragma'>,
  context: ExpressionContext,
): Offer[] {
  const shape = shapeOfKey(key, of, context);
  if (shape === undefined) return [];
  if (FLAGS[key] !== undefined) return [bareOffer(String(FLAGS[key]), 'constant', shape)];
  if (key === 'prefix') return [stringOffer(plainText(shape).slice(1, -1), 'constant')];
  if (context.cursor.typed.quotes.opening !== '') return [];
  return [bareOffer(plainText(shape).startsWith('{') ? '{ … }' : '[ … ]', 'skeleton', shape)];
}
