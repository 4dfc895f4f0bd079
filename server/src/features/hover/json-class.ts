import type { JsonClass } from '../../schema/built-in-types';
import type { TypeReference } from '../../schema/definitions';
import { type Namespace, typeOfReference } from '../../schema/types';

/** By which JSON type an alternate knows that a value is of this type. */
export function jsonClassOf(reference: TypeReference, namespace: Namespace): JsonClass | undefined {
  const type = typeOfReference(reference, namespace);
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
