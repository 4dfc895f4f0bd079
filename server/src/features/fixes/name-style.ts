import { renameSymbols } from '../target/rename-symbols';
import { type DeclaredSymbol, nameOfSymbol, type SchemaSymbol } from '../target/schema-symbol';
import { symbolsAt } from '../target/symbols-at';
import { documentedParts } from '../../checks/semantics/documented-parts';
import { namespaceOf } from '../../schema/schema-namespace';
import { isTypeDefinition } from '../../schema/definitions';
import { type Fix, type FixMaker, markedTarget, type Problem } from './fix';

/** The prefix of names that are not QEMU's own, and all behind it. */
const PARTS = /^(__[a-z0-9.-]+_)?(.*)$/is;

/** Gives a name the style of its kind, wherever it is used. */
function renameTo(style: (stem: string) => string): FixMaker {
  return (problem) => {
    const target = markedTarget(problem);
    if (target === undefined) return [];
    const symbols = symbolsAt(problem.view.snapshot, problem.path, problem.start + target.range.start);
    const [symbol] = symbols;
    if (symbol === undefined || !('owner' in symbol)) return [];
    const [, prefix = '', stem = ''] = PARTS.exec(nameOfSymbol(symbol)) ?? [];
    const name = prefix + style(stem);
    if (name === nameOfSymbol(symbol) || isTaken(name, symbol, problem)) return [];
    return [rename(symbols, name, problem)];
  };
}

export const lowerName = renameTo(toLower);
export const upperName = renameTo((stem) => toLower(stem).toUpperCase().replaceAll('-', '_'));
export const camelName = renameTo((stem) => {
  const words = toLower(stem).split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
});

function toLower(stem: string): string {
  return stem
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

function isTaken(name: string, symbol: DeclaredSymbol, { view }: Problem): boolean {
  if (symbol.kind === 'definition') return view.schema.lookup(name) !== undefined;
  const parts = documentedParts(symbol.owner.definition, namespaceOf(view.schema));
  const old = nameOfSymbol(symbol);
  return parts.some((part) => part.name !== old && inC(part.name) === inC(name));
}

/** Names that differ in this alone are one in C. */
function inC(name: string): string {
  return name.replaceAll('-', '_');
}

/** What clients see of a schema they know by its name. */
function isOnWire(symbol: SchemaSymbol): boolean {
  return symbol.kind !== 'definition' || !isTypeDefinition(symbol.owner.definition);
}

function rename(symbols: readonly SchemaSymbol[], name: string, { view }: Problem): Fix {
  const edits = renameSymbols(symbols, name, view.snapshot);
  const warning = symbols.some(isOnWire) ? ' (clients know the old name)' : '';
  return { title: `Rename to '${name}' everywhere${warning}`, edits, isPreferred: false };
}
