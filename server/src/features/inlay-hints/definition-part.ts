import type { FileView } from '../file-view';
import { declarationOf, type SchemaSymbol } from '../target/schema-symbol';
import type { HintPart } from './inlay-hint';

/** Words that lead to the definition of a name, if it has one. */
export function definitionPart(text: string, name: string, view: FileView): HintPart {
  const owner = view.schema.lookup(name);
  return owner === undefined ? { text } : symbolPart(text, { kind: 'definition', owner }, view);
}

/** Words that lead to where a symbol is declared. */
export function symbolPart(text: string, symbol: SchemaSymbol, { snapshot }: FileView): HintPart {
  const target = declarationOf(symbol, snapshot);
  return target === undefined ? { text } : { text, target };
}
