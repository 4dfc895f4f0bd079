import { documentedParts } from '../../../checks/semantics/documented-parts';
import { clashKey } from '../../../schema/c-name';
import { isTypeDefinition } from '../../../schema/definitions';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { ChangesByFile } from '../../../workspace/with-changes';
import { renameSymbols } from '../../target/rename-symbols';
import { nameOfSymbol, type SchemaSymbol } from '../../target/schema-symbol';
import { symbolsAt } from '../../target/symbols-at';
import { type Fix, markedTarget, type Problem } from '../fix';
import { harmless } from '../harmless';

/** The symbols whose name the diagnostic marks, each as one of the file's schemas has it. */
export function markedSymbols(problem: Problem): readonly SchemaSymbol[] {
  const target = markedTarget(problem);
  if (target === undefined) return [];
  const { view, path, start } = problem;
  const symbols = symbolsAt(view.snapshot, path, start + target.range.start);
  return symbols.every((symbol) => 'owner' in symbol) ? symbols : [];
}

/** Offers other names for what the diagnostic marks, wherever it is named: those against which no check speaks. */
export function renameMarkedSymbol(names: readonly string[], problem: Problem): Fix[] {
  const symbols = markedSymbols(problem);
  const [symbol] = symbols;
  if (symbol === undefined) return [];
  const others = [...new Set(names)].filter((name) => {
    return name !== '' && name !== nameOfSymbol(symbol) && !isTaken(name, symbol, problem);
  });
  const warning = symbols.some(isOnWire) ? ' (clients know the old name)' : '';
  const fixes = others.map((name): Fix => {
    const edits = renameSymbols(symbols, name, problem.view.snapshot);
    return { title: `Rename to '${name}' everywhere${warning}`, edits, isPreferred: false };
  });
  return harmless(
    fixes.filter(({ edits }) => reaches(edits, problem)),
    problem,
  );
}

/** Whether another part of the same definition has the name in C, which may be an error already. */
function isTaken(name: string, symbol: SchemaSymbol, { view }: Problem): boolean {
  if (symbol.kind === 'definition' || !('owner' in symbol)) return false;
  const { schema } = view;
  const old = nameOfSymbol(symbol);
  const parts = documentedParts(symbol.owner.definition, namespaceOf(schema));
  return parts.some(
    (part) => part.name !== old && clashKey(part.name, schema.release) === clashKey(name, schema.release),
  );
}

/** Whether what is marked is among what is changed: a name that is none at all may not be found. */
function reaches(edits: ChangesByFile, { path, start, range }: Problem): boolean {
  return (edits.get(path) ?? []).some(
    (change) => start + range.start <= change.start && change.end <= start + range.end,
  );
}

/** What clients see of a schema they know by its name. */
function isOnWire(symbol: SchemaSymbol): boolean {
  return symbol.kind !== 'definition' || !isTypeDefinition(symbol.owner.definition);
}
