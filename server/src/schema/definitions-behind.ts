import type { SchemaDefinition } from './definition-index';
import type { Schema } from './schema';
import { namespaceOf } from './schema-namespace';
import { typeByName } from './types';

const NONE: readonly SchemaDefinition[] = [];

/**
 * What stands behind the name of a type: the definitions of that name, more than one if it is defined twice; for the name
 * of an implicit type (`FooList`, `UKind`, `q_obj_X-arg`) whatever brought it along. Nothing for what is built in.
 */
export function definitionsBehind(name: string, schema: Schema): readonly SchemaDefinition[] {
  const defined = name === '' ? NONE : schema.index.all(name);
  if (defined.length > 0) return defined;
  const type = typeByName(name, namespaceOf(schema));
  switch (type?.kind) {
    case 'array':
      return definitionsBehind(type.elementName, schema);
    case 'branch-enum':
      return schema.index.all(type.owner.name);
    case 'implicit-object':
      return type.owner === undefined ? NONE : schema.index.all(type.owner.name);
    default:
      return NONE;
  }
}
