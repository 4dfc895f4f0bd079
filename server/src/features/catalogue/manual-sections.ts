/** Where QEMU's manual of the schema language explains what: the sections that its page has had in every release. */
import type { KeyPlace } from '../../checks/structure/allowed-keys';
import type { Declaration } from '../../schema/definitions';

/** Anchors of sections of the page. */
export type ManualSection =
  | 'schema-syntax'
  | 'built-in-types'
  | 'include-directives'
  | 'pragma-directives'
  | 'enumeration-types'
  | 'type-references-and-array-types'
  | 'struct-types'
  | 'union-types'
  | 'alternate-types'
  | 'commands'
  | 'events'
  | 'features'
  | 'special-features'
  | 'configuring-the-schema'
  | 'documentation-comments'
  | 'documentation-markup'
  | 'definition-documentation';

export const DECLARATION_SECTIONS: Readonly<Record<Declaration['kind'], ManualSection>> = {
  enum: 'enumeration-types',
  struct: 'struct-types',
  union: 'union-types',
  alternate: 'alternate-types',
  command: 'commands',
  event: 'events',
  include: 'include-directives',
  pragma: 'pragma-directives',
  unknown: 'schema-syntax',
};

/** Where a key can stand. */
type Place = KeyPlace | 'include' | 'pragma' | 'unknown';

/** Of the keys of declarations and of their parts. Members and branches are explained with whatever declares them. */
const PLACE_SECTIONS: Readonly<Record<Exclude<Place, 'member' | 'branch'>, ManualSection>> = {
  ...DECLARATION_SECTIONS,
  value: 'enumeration-types',
  feature: 'features',
  condition: 'configuring-the-schema',
};

/** Of keys that have a section of their own, wherever they stand. */
const KEY_SECTIONS: ReadonlyMap<string, ManualSection> = new Map([
  ['if', 'configuring-the-schema'],
  ['features', 'features'],
]);

/** The section that explains a key where it stands, in a declaration of some kind. */
export function sectionOfKey(key: string, place: Place, owner: Declaration['kind']): ManualSection {
  const isPart = place === 'member' || place === 'branch';
  return KEY_SECTIONS.get(key) ?? PLACE_SECTIONS[isPart ? owner : place];
}
