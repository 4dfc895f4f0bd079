import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import { isTypeKind } from '../../../schema/definitions';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { Type } from '../../../schema/types';
import { viewsOf } from '../../file-view';
import type { TypePlace } from '../cursor/place';
import type { ExpressionContext } from '../expression-context';
import { TypeRanking } from '../ranking/rank-types';
import { fitsPlace } from './fitting-types';

/** The names of the types that fit a place, best first. */
export function fittingTypes(place: TypePlace, context: ExpressionContext): readonly string[] {
  return rankingFor(place, context).rank(place.part);
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
  return (part) => ranking.best(part);
}

function rankingFor(place: TypePlace, context: ExpressionContext): TypeRanking {
  const fits = fitsPlace(place, context);
  const names = [...candidates(context)].filter(([, type]) => fits(type)).map(([name]) => name);
  return new TypeRanking(names, context);
}

/** All types that have a name of their own, in every schema that holds the file. */
function candidates({
  view: { schema, snapshot, module: file },
}: ExpressionContext): ReadonlyMap<string, Type> {
  const types = new Map<string, Type>(BUILT_IN_TYPES);
  const namespace = namespaceOf(schema);
  const others = viewsOf(snapshot, file.path).filter((other) => other.schema !== schema);
  const isEverywhere = (name: string): boolean =>
    others.every((other) => other.schema.lookup(name) !== undefined);
  for (const module of schema.modules) {
    for (const { declaration } of module.definitions) {
      const { name } = declaration;
      const definitionKind = name === '' ? undefined : namespace.kindOf(name);
      if (definitionKind !== undefined && isTypeKind(definitionKind) && isEverywhere(name))
        types.set(name, { kind: 'defined', name, definitionKind });
    }
  }
  return types;
}
