import { flattenBase } from '../../../schema/flattened-members';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { ExpressionContext } from '../expression-context';
import { type Offer, stringOffer } from '../offer';
import { chooses } from './fitting-types';

/** The members of the base by which the union can choose. */
export function offerDiscriminators(context: ExpressionContext): Offer[] {
  return fittingMembers(context).map((name) => stringOffer(name, 'member', { detail: 'member of the base' }));
}

/** Their names. */
export function fittingMembers({ definition, view }: ExpressionContext): readonly string[] {
  if (definition?.kind !== 'union') return [];
  const namespace = namespaceOf(view.schema);
  return flattenBase(definition, namespace)
    .members.filter(({ member }) => chooses(member, member.name, namespace))
    .map(({ member }) => member.name);
}
