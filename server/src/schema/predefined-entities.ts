import type { Release } from '../releases/release';
import { BUILT_IN_TYPES, QTYPE_VALUES } from './built-in-types';
import type { TypeEntity } from './entities';

const PREDEFINED = { origin: undefined, condition: undefined, features: [] };

/** The types that every schema has, in the order in which QEMU's front end enters them. */
export function predefinedEntities(release: Release): TypeEntity[] {
  const entities: TypeEntity[] = [];
  for (const [name, type] of BUILT_IN_TYPES) {
    entities.push({ kind: 'built-in', name, origin: undefined, type });
    entities.push({ kind: 'array', name: `${name}List`, origin: undefined, elementName: name });
  }
  const none = { baseName: undefined, members: [], variants: undefined, wrappedName: undefined };
  entities.push({ kind: 'object', name: 'q_empty', ...PREDEFINED, ...none });
  const values = QTYPE_VALUES.map((name) => ({ name, condition: undefined, features: [] }));
  const prefix = release.has('dump.qtype-prefix') ? 'QTYPE' : undefined;
  entities.push({ kind: 'enum', name: 'QType', ...PREDEFINED, values, prefix });
  return entities;
}
