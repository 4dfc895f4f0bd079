import type { Release } from '../releases/release';
import type { ValueNode } from '../syntax/nodes';
import type { PragmaDirective } from './definitions';

/** What the pragmas of a whole schema say together. */
export interface Pragmas {
  readonly docRequired: boolean;
  readonly lists: Readonly<Record<PragmaList, ReadonlySet<string>>>;
  /** Something could not be understood, so that more may be forgiven than it seems. */
  readonly isDamaged: boolean;
  /** Equal for pragmas that say the same. */
  readonly fingerprint: string;
}

export const PRAGMA_LISTS = [
  'command-name-exceptions',
  'command-returns-exceptions',
  'documentation-exceptions',
  'member-name-exceptions',
  'name-case-whitelist',
  'returns-whitelist',
] as const;

export type PragmaList = (typeof PRAGMA_LISTS)[number];

/**
 * All pragmas of a schema share one record, and nothing consults it before everything was read: so the last setting
 * of each name counts, for the definitions before it too. Malformed settings are passed over.
 */
export function evaluatePragmas(directives: Iterable<PragmaDirective>, release: Release): Pragmas {
  let docRequired = false;
  let isDamaged = false;
  const lists = new Map<string, readonly string[]>();
  for (const directive of directives) {
    for (const [name, value] of settingsOf(directive)) {
      const strings = isPragmaList(name, release) ? stringsOf(value) : undefined;
      if (strings !== undefined) lists.set(name, strings);
      else if (name === 'doc-required' && value.kind === 'boolean') docRequired = value.value;
      else isDamaged = true;
    }
    isDamaged ||= directive.entry.errors.length > 0;
  }
  const listOf = (name: PragmaList): ReadonlySet<string> => new Set(lists.get(name));
  const fingerprint = JSON.stringify([docRequired, PRAGMA_LISTS.map((name) => lists.get(name) ?? [])]);
  return {
    docRequired,
    lists: {
      'command-name-exceptions': listOf('command-name-exceptions'),
      'command-returns-exceptions': listOf('command-returns-exceptions'),
      'documentation-exceptions': listOf('documentation-exceptions'),
      'member-name-exceptions': listOf('member-name-exceptions'),
      'name-case-whitelist': listOf('name-case-whitelist'),
      'returns-whitelist': listOf('returns-whitelist'),
    },
    isDamaged,
    fingerprint,
  };
}

/** Whether the release knows a pragma of this name that holds a list. */
export function isPragmaList(name: string, release: Release): name is PragmaList {
  return isPragmaListOfAnyRelease(name) && release.has(`pragma.${name}`);
}

function isPragmaListOfAnyRelease(name: string): name is PragmaList {
  return (PRAGMA_LISTS as readonly string[]).includes(name);
}

function* settingsOf(directive: PragmaDirective): Iterable<[string, ValueNode]> {
  for (const { key, value } of directive.node.members) {
    if (key.value !== 'pragma' || value.kind !== 'object') continue;
    for (const setting of value.members) yield [setting.key.value, setting.value];
  }
}

function stringsOf(value: ValueNode): string[] | undefined {
  if (value.kind !== 'array') return undefined;
  const strings: string[] = [];
  for (const element of value.elements) {
    if (element.kind !== 'string') return undefined;
    strings.push(element.value);
  }
  return strings;
}
