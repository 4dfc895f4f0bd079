import type { Definition, DefinitionKind } from '../../schema/definitions';

/** What something with a name is, to people who look through a list of such things. */
export type SymbolKind =
  DefinitionKind | 'member' | 'argument' | 'value' | 'branch' | 'section' | 'include' | 'pragma';

/** The kind of what a definition declares in its `data` or in a base in place, branches apart. */
export function kindOfMembers({ kind }: Definition): 'member' | 'argument' {
  return kind === 'command' || kind === 'event' ? 'argument' : 'member';
}

/** A name that can be shown: names in a text that is being written may be empty. */
export function presentableName(name: string): string {
  return name.trim() === '' ? '(no name)' : name;
}
