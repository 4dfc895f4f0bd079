import type { Definition } from '../../schema/definitions';
import { symbolOfDeclaration } from '../symbols/declared-symbol';
import type { FileSymbol } from '../symbols/file-symbol';
import { fuzzyName, type FuzzyName } from '../matching/fuzzy-match';

/** A symbol with its name in the form in which names are compared. */
export interface SearchableName extends FuzzyName {
  readonly symbol: FileSymbol;
}

/** A definition and its parts, offsets relative to its entry. */
export interface SearchableDefinition extends SearchableName {
  readonly parts: readonly SearchableName[];
}

const cache = new WeakMap<Definition, SearchableDefinition>();

/** Made once for each definition, so that after an edit only what it touched is made anew. */
export function searchableDefinition(definition: Definition): SearchableDefinition | undefined {
  const known = cache.get(definition);
  const symbol = known === undefined ? symbolOfDeclaration(definition) : undefined;
  if (symbol === undefined) return known;
  const { name, folded, once, again } = fuzzyName(symbol.name);
  const made = { symbol, name, folded, once, again, parts: symbol.children.map(searchable) };
  cache.set(definition, made);
  return made;
}

function searchable(symbol: FileSymbol): SearchableName {
  const { name, folded, once, again } = fuzzyName(symbol.name);
  return { symbol, name, folded, once, again };
}
