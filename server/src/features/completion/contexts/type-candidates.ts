import { viewsOf } from '../../file-view';
import type { TypePlace } from '../cursor/place';
import type { ExpressionContext } from '../expression-context';
import { TypeRanking } from '../ranking/rank-types';
import { type TypeCandidate, typeChoice } from '../ranking/type-choice';
import { fitsPlace } from './fitting-types';

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
  const fits = fitsPlace(place, context);
  const types = candidates(context).filter(({ type }) => fits(type));
  return new TypeRanking(types, context);
}

/** All types of the schema that every other schema with the file has, too. */
function candidates({ view }: ExpressionContext): readonly TypeCandidate[] {
  const { schema, snapshot, module } = view;
  const all = typeChoice(schema).candidates;
  const others = viewsOf(snapshot, module.path).filter((other) => other.schema !== schema);
  if (others.length === 0) return all;
  return all.filter(({ name, type }) => {
    return type.kind === 'built-in' || others.every((other) => other.schema.lookup(name) !== undefined);
  });
}
