import type { JsonClass } from './built-in-types';
import type { TypeReference } from './definitions';
import { type Namespace, type Type, typeOfReference } from './types';

/** By which JSON type an alternate knows that a value is of this type. */
export function jsonClassOf(reference: TypeReference, namespace: Namespace): JsonClass | undefined {
  return jsonClassOfType(typeOfReference(reference, namespace));
}

/** The same for a type; nothing for one that has values of several. */
export function jsonClassOfType(type: Type | undefined): JsonClass | undefined {
  switch (type?.kind) {
    case 'built-in':
      return type.jsonClass;
    case 'array':
      return 'list';
    case 'predefined-enum':
    case 'branch-enum':
      return 'string';
    case 'implicit-object':
      return 'object';
    case 'defined':
      if (type.definitionKind === 'enum') return 'string';
      return type.definitionKind === 'alternate' ? undefined : 'object';
    default:
      return undefined;
  }
}
