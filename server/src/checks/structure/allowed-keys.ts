import type { Release } from '../../releases/release';
import type { Rule } from '../../releases/rules';
import type { DefinitionKind } from '../../schema/definitions';
import { FEATURE_RULES } from '../../schema/feature-rules';

/** What a set of keys is for: a kind of definition, or a part of one. */
export type KeyPlace = DefinitionKind | 'member' | 'branch' | 'value' | 'feature' | 'condition';

/** The keys that an object must have and those that it may have besides. */
export interface AllowedKeys {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The keys of one release. */
export type KeysByPlace = Readonly<Record<KeyPlace, AllowedKeys>>;

/** A key; `when` and `unless` name the rule that it needs, or that it must not meet. */
type Key = string | { readonly key: string; readonly when?: Rule; readonly unless?: Rule };

interface KeyTable {
  readonly required: readonly Key[];
  readonly optional: readonly Key[];
}

const IF: Key = { key: 'if', when: 'if.definition' };
const PART_IF: Key = { key: 'if', when: 'if.part' };

/** `features`, in the releases in which the place has them. */
function features(place: keyof typeof FEATURE_RULES): Key {
  return { key: 'features', when: FEATURE_RULES[place] };
}

/** Sections 2.3 and 2.4 of the language reference. */
const TABLES: Readonly<Record<KeyPlace, KeyTable>> = {
  enum: { required: ['enum', 'data'], optional: ['prefix', IF, features('enum')] },
  struct: {
    required: ['struct', 'data'],
    optional: ['base', IF, features('struct')],
  },
  union: {
    required: [
      'union',
      'data',
      { key: 'base', unless: 'union.simple' },
      { key: 'discriminator', unless: 'union.simple' },
    ],
    optional: [
      { key: 'base', when: 'union.simple' },
      { key: 'discriminator', when: 'union.simple' },
      IF,
      features('union'),
    ],
  },
  alternate: { required: ['alternate', 'data'], optional: [IF, features('alternate')] },
  command: {
    required: ['command'],
    optional: [
      'data',
      'returns',
      'boxed',
      'gen',
      'success-response',
      'allow-oob',
      { key: 'allow-preconfig', when: 'flag.allow-preconfig' },
      { key: 'coroutine', when: 'flag.coroutine' },
      IF,
      features('command'),
    ],
  },
  event: { required: ['event'], optional: ['data', 'boxed', IF, features('event')] },
  member: { required: ['type'], optional: [PART_IF, features('member')] },
  branch: { required: ['type'], optional: [PART_IF] },
  value: { required: ['name'], optional: [PART_IF, features('value')] },
  feature: { required: ['name'], optional: [{ key: 'if', when: 'if.feature' }] },
  condition: { required: [], optional: ['all', 'any', 'not'] },
};

const PLACES = Object.keys(TABLES) as KeyPlace[];

const cache = new WeakMap<Release, KeysByPlace>();

/** Which keys there are in a release. */
export function keysOf(release: Release): KeysByPlace {
  let keys = cache.get(release);
  if (keys === undefined) {
    keys = Object.fromEntries(PLACES.map((place) => [place, select(TABLES[place], release)])) as KeysByPlace;
    cache.set(release, keys);
  }
  return keys;
}

function select({ required, optional }: KeyTable, release: Release): AllowedKeys {
  const namesOf = (keys: readonly Key[]): string[] =>
    keys.flatMap((entry) => {
      if (typeof entry === 'string') return [entry];
      const { key, when, unless } = entry;
      const isThere =
        (when === undefined || release.has(when)) && (unless === undefined || !release.has(unless));
      return isThere ? [key] : [];
    });
  return { required: namesOf(required), optional: namesOf(optional) };
}
