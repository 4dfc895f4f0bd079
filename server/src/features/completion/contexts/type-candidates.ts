import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import { isTypeKind } from '../../../schema/definitions';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { Type } from '../../../schema/types';
import { viewsOf } from '../../file-view';
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
