import type { CommandDefinition, EventDefinition } from '../schema/definitions';
import { type Namespace, predefinedType, type Type, typeOfReference } from '../schema/types';

/** What the arguments of a command or the data of an event make; nothing if that cannot be read. */
export function argumentsType(
  definition: CommandDefinition | EventDefinition,
  namespace: Namespace,
): Type | undefined {
  const { data, parameters: members, name, isIncomplete } = definition;
  if (data !== undefined) return typeOfReference(data, namespace);
  if (members === undefined) return isIncomplete ? undefined : predefinedType('q_empty');
  return { kind: 'implicit-object', name: `q_obj_${name}-arg`, members, owner: definition };
}
