import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import { isTypeKind } from '../../../schema/definitions';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { Type } from '../../../schema/types';
import type { TypePlace } from '../cursor/place';
import type { ExpressionContext } from '../expression-context';
import { rankTypes } from '../ranking/rank-types';
import { fitsPlace } from './fitting-types';

/** The names of the types that fit a place, best first. */
export function fittingTypes(place: TypePlace, context: ExpressionContext): readonly string[] {
  const fits = fitsPlace(place, context);
  const names = [...candidates(context)].filter(([, type]) => fits(type)).map(([name]) => name);
  return rankTypes(names, place, context);
}

/** All types that have a name of their own. */
function candidates({ view: { schema } }: ExpressionContext): ReadonlyMap<string, Type> {
  const types = new Map<string, Type>(BUILT_IN_TYPES);
  const { kindOf } = namespaceOf(schema);
  for (const module of schema.modules) {
    for (const { declaration } of module.definitions) {
      const { name } = declaration;
      const definitionKind = name === '' ? undefined : kindOf(name);
      if (definitionKind !== undefined && isTypeKind(definitionKind))
        types.set(name, { kind: 'defined', name, definitionKind });
    }
  }
  return types;
}
