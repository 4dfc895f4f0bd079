import type { ExpressionContext } from '../expression-context';
import { type Offer, stringOffer } from '../offer';
import { hole, template } from '../template';
import type { TypePlace } from '../cursor/place';
import { documentedButAbsent } from './documented-names';
import { fittingTypes } from './type-candidates';

/** The members that the documentation describes and that are not there yet, with or without the star of optional ones. */
export function offerMemberNames(context: ExpressionContext): Offer[] {
  const { cursor } = context;
  const hasStar = cursor.typed.prefix.startsWith('*');
  const hasColon = cursor.slot === 'key' && cursor.hasColon;
  return documentedButAbsent('member', context).map((name) => {
    const more = hasColon ? {} : { behind: template`: '${hole(bestType(name, context))}'` };
    return stringOffer(hasStar ? `*${name}` : name, 'member', { detail: 'documented', ...more });
  });
}

function bestType(part: string, context: ExpressionContext): string {
  const place: TypePlace = { kind: 'type', role: 'member', part, isElement: false, orObject: undefined };
  return fittingTypes(place, context)[0] ?? 'str';
}
