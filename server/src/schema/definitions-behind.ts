import type { SchemaDefinition } from './definition-index';
import type { Schema } from './schema';
import { namespaceOf } from './schema-namespace';
import { typeByName } from './types';

/**
 * The name of what brought a type along that nobody defined (`FooList`, `UKind`, `q_obj_X-arg`), which may itself be
 * built in; every other name stands for itself.
 */
export function nameBehind(name: string, schema: Schema): string {
  if (schema.lookup(name) !== undefined) return name;
  const type = typeByName(name, namespaceOf(schema));
  switch (type?.kind) {
    case 'array':
      return nameBehind(type.elementName, schema);
    case 'branch-enum':
      return type.owner.name;
    case 'implicit-object':
      return type.owner?.name ?? name;
    default:
      return name;
  }
}

/** What stands behind the name of a type: the definitions of it, more than one if it is defined twice; none if built in. */
export function definitionsBehind(name: string, schema: Schema): readonly SchemaDefinition[] {
  return schema.lookupAll(nameBehind(name, schema));
}
