import { type FileView, viewsOf } from '../../file-view';
import type { TypePlace } from '../cursor/place';
import type { ExpressionContext } from '../expression-context';
import { narrow, type Narrowed } from '../narrow';
import { TypeRanking } from '../ranking/rank-types';
import { type TypeCandidate, typeCandidates } from '../ranking/type-candidates';
import { fitsPlace } from './fitting-types';

/** The types that go with the typed text and fit a place, best first. */
export function narrowTypes(
  typed: string,
  place: TypePlace,
  context: ExpressionContext,
): Narrowed<TypeCandidate> {
  return narrow(
    typeCandidates(context.view.schema),
    typed,
    ({ name }) => name,
    // To see whether a type fits may take a look at all of its members.
    (types) => rankingOf(types, place, context).rank(place.part),
  );
}

/** The names of the types that fit a place, best first. */
export function fittingTypes(place: TypePlace, context: ExpressionContext): readonly string[] {
  return rankingFor(place, context)
    .rank(place.part)
    .map(({ name }) => name);
}

/** Tells for each of several parts of a definition which type fits it best. */
export function bestTypes(
  role: TypePlace['role'],
  context: ExpressionContext,
): (part: string) => string | undefined {
  const ranking = rankingFor(
    { kind: 'type', role, part: undefined, isElement: false, orObject: undefined },
    context,
  );
  return (part) => ranking.best(part)?.name;
}

function rankingFor(place: TypePlace, context: ExpressionContext): TypeRanking {
  return rankingOf(typeCandidates(context.view.schema), place, context);
}

/** Of those of the types that fit the place. */
function rankingOf(
  types: readonly TypeCandidate[],
  place: TypePlace,
  context: ExpressionContext,
): TypeRanking {
  const isEverywhere = isInOtherSchemas(context.view);
  const fits = fitsPlace(place, context);
  return new TypeRanking(
    types.filter((candidate) => isEverywhere(candidate) && fits(candidate.type)),
    context,
  );
}

/** Tells whether all other schemas that hold the file have a type, too. */
function isInOtherSchemas({ schema, snapshot, module }: FileView): (candidate: TypeCandidate) => boolean {
  const others = viewsOf(snapshot, module.path).filter((other) => other.schema !== schema);
  return ({ name, type }) => {
    return type.kind === 'built-in' || others.every((other) => other.schema.lookup(name) !== undefined);
  };
}
