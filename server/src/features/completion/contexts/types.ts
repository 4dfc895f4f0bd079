import { nameOf } from '../../../text/file-path';
import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import type { SchemaDefinition } from '../../../schema/definition-index';
import type { Type } from '../../../schema/types';
import { DEFINITION } from '../completion-item';
import type { TypePlace } from '../cursor/place';
import type { ExpressionContext } from '../expression-context';
import type { Narrowed } from '../narrow';
import { bareOffer, type Offer, stringOffer } from '../offer';
import { hole, template } from '../template';
import { fitsPlace, isDiscriminator } from './fitting-types';
import { shapeOfKey } from './key-shapes';
import { narrowTypes } from './suitable-types';

/** The types that fit a place, best first; and their arrays, or an object in place, where such can stand. */
export function offerTypes(place: TypePlace, context: ExpressionContext): Narrowed<Offer> {
  const { prefix, quotes } = context.cursor.typed;
  const { chosen, isComplete } = narrowTypes(prefix, place, context);
  const offers = chosen.map(({ name }) => typeOffer(name, context));
  if (quotes.opening === '') insertSkeletons(offers, chosen[0]?.name, place, context);
  return { chosen: offers, isComplete };
}

/** Behind the best types what may stand in place of a name. */
function insertSkeletons(
  offers: Offer[],
  best: string | undefined,
  place: TypePlace,
  context: ExpressionContext,
): void {
  if (place.orObject !== undefined) {
    const shape = shapeOfKey(place.orObject, context.definition?.kind ?? 'struct', context);
    if (shape !== undefined) offers.splice(3, 0, bareOffer('{ … }', 'skeleton', shape));
  }
  if (mayBeArray(place, context) && best !== undefined)
    offers.splice(3, 0, bareOffer('[ … ]', 'skeleton', template`['${hole(best)}']`));
}

const offersOfDefined = new WeakMap<SchemaDefinition, Offer>();
const OFFERS_OF_BUILT_IN: ReadonlyMap<string, Offer> = new Map(
  Array.from(BUILT_IN_TYPES.keys(), (name) => [
    name,
    stringOffer(name, 'built-in', { detail: 'built-in type' }),
  ]),
);

/** The same object as long as the definition is, wherever it is offered. */
function typeOffer(name: string, { view: { schema } }: ExpressionContext): Offer {
  const builtIn = OFFERS_OF_BUILT_IN.get(name);
  const found = schema.lookup(name);
  if (builtIn !== undefined || found === undefined) return builtIn ?? stringOffer(name, 'built-in');
  let offer = offersOfDefined.get(found);
  if (offer === undefined) {
    offer = offerOfDefined(found);
    offersOfDefined.set(found, offer);
  }
  return offer;
}

function offerOfDefined({ definition: { kind, name }, file }: SchemaDefinition): Offer {
  return stringOffer(name, kind, { detail: `${kind} · ${nameOf(file.path)}`, subject: DEFINITION });
}

/** Any type will do to ask about its array. */
const STRING: Type = { kind: 'built-in', name: 'str' };

function mayBeArray(place: TypePlace, context: ExpressionContext): boolean {
  const { definition, view } = context;
  if (place.isElement || isDiscriminator(place, definition)) return false;
  if (place.role === 'member' || place.role === 'returns') return true;
  if (place.role !== 'branch') return false;
  if (definition?.kind === 'alternate') {
    const fits = fitsPlace({ ...place, isElement: true }, context);
    return view.schema.release.has('alternate.array') && fits(STRING);
  }
  return definition?.kind === 'union' && definition.isSimple;
}
