import { startOfEntry } from '../syntax/syntax-tree';
import type { FilePath } from '../text/file-path';
import { shiftRange, type TextRange } from '../text/text-range';
import type { Snapshot } from '../workspace/snapshot';
import type { FileRange } from './file-view';
import { type Destinations, destinationsAt, placesOf } from './target/destinations';
import { resolveTarget } from './target/resolve-target';
import { type DeclaredSymbol, nameOfSymbol, schemaOfOwner, type SchemaSymbol } from './target/schema-symbol';
import { isInDocumentation } from './target/target';

/**
 * Leads from code to the documentation of what is named there, and from documentation to the code; to the code, too,
 * from names of what is not documented.
 */
export function findDeclaration(
  snapshot: Snapshot,
  path: FilePath,
  offset: number,
): Destinations | undefined {
  return destinationsAt(snapshot, path, offset, (found, view) => {
    const symbols = resolveTarget(found, view);
    if (isInDocumentation(found.target)) return placesOf(symbols, snapshot);
    return symbols.flatMap((symbol) => documentationOf(symbol, snapshot) ?? placesOf([symbol], snapshot));
  });
}

/** Where documentation has the name of the symbol in front of what it says of it. */
function documentationOf(symbol: SchemaSymbol, snapshot: Snapshot): FileRange | undefined {
  if (!('owner' in symbol)) return undefined;
  const { file, item } = symbol.owner;
  const module = schemaOfOwner(symbol.owner, snapshot)?.moduleOf(file);
  const range = labelOf(symbol);
  if (module === undefined || item.documentation === undefined || range === undefined) return undefined;
  return { path: file.path, range: shiftRange(range, startOfEntry(module.tree, item.documentation)) };
}

/** Relative to the entry of the documentation. */
function labelOf(symbol: DeclaredSymbol): TextRange | undefined {
  const { documentation, declaration } = symbol.owner.item;
  if (documentation?.symbol?.name !== declaration.name) return undefined;
  if (symbol.kind === 'definition') return documentation.symbol;
  const name = nameOfSymbol(symbol);
  const wanted = symbol.kind === 'feature' ? 'feature' : 'member';
  return documentation.sections.find(({ kind, label }) => kind === wanted && label?.name === name)?.label;
}
