import type { ExpressionContext } from '../expression-context';
import { type Offer, stringOffer } from '../offer';
import { hole, template } from '../template';
import { documentedButAbsent } from './documented-names';
import { bestTypes } from './suitable-types';

/** The members that the documentation describes and that are not there yet, with or without the star of optional ones. */
export function offerMemberNames(context: ExpressionContext): Offer[] {
  const { cursor } = context;
  const hasStar = cursor.typed.prefix.startsWith('*');
  const hasColon = cursor.slot === 'key' && cursor.hasColon;
  const names = documentedButAbsent('member', context);
  const bestType = hasColon || names.length === 0 ? () => undefined : bestTypes('member', context);
  return names.map((name) => {
    const more = hasColon ? {} : { behind: template`: '${hole(bestType(name) ?? 'str')}'` };
    return stringOffer(hasStar ? `*${name}` : name, 'member', { detail: 'documented', ...more });
  });
}
