import { isDefinitionItem, type Module } from '../../schema/module';
import { nameOf } from '../../text/file-path';
import { shiftRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileRange, viewsOf } from '../file-view';
import type { FileSymbol } from '../symbols/file-symbol';
import { type SearchableDefinition, searchableDefinition } from './searchable-names';
import { SymbolQuery } from './symbol-query';

/** A symbol that fits a query. */
export interface WorkspaceSymbol extends FileRange {
  readonly name: string;
  readonly kind: FileSymbol['kind'];
  readonly isDeprecated: boolean;
  /** What it is in: the file, or for a part the definition. */
  readonly container: string;
}

interface Match {
  readonly score: number;
  readonly symbol: FileSymbol;
  /** The definition that the symbol is a part of. */
  readonly owner: FileSymbol | undefined;
  readonly module: Module;
  /** Of the definition's entry. */
  readonly start: number;
}

/** More than anybody looks through. */
const MOST = 256;

/**
 * The definitions of all schemas whose names fit the query, and their parts if it is specific enough; the best first.
 * A file that several schemas hold is searched once.
 */
export function findWorkspaceSymbols(snapshot: Snapshot, text: string, most = MOST): WorkspaceSymbol[] {
  const search = new SymbolSearch(new SymbolQuery(text));
  for (const path of snapshot.paths()) {
    const module = viewsOf(snapshot, path)[0]?.module;
    if (module !== undefined) search.addModule(module);
  }
  return search.best(most);
}

class SymbolSearch {
  private readonly matches: Match[] = [];

  constructor(private readonly query: SymbolQuery) {}

  addModule(module: Module): void {
    const { tree, items, entryIndices } = module;
    items.forEach((item, index) => {
      const definition = isDefinitionItem(item) ? searchableDefinition(item.declaration) : undefined;
      if (definition !== undefined) this.add(definition, module, tree.starts[entryIndices[index]!] ?? 0);
    });
  }

  best(most: number): WorkspaceSymbol[] {
    return this.matches
      .sort((a, b) => b.score - a.score || compareNames(a.symbol.name, b.symbol.name))
      .slice(0, most)
      .map((match) => this.present(match));
  }

  private add(definition: SearchableDefinition, module: Module, start: number): void {
    const { query, matches } = this;
    const { symbol: owner } = definition;
    const score = query.scoreOfDefinition(definition);
    if (score !== undefined) matches.push({ score, symbol: owner, owner: undefined, module, start });
    const bonus = query.wantsParts ? query.scoreOfOwner(definition) : undefined;
    if (bonus === undefined) return;
    for (const part of definition.parts) {
      const own = query.scoreOfPart(part);
      if (own !== undefined) matches.push({ score: bonus + own, symbol: part.symbol, owner, module, start });
    }
  }

  private present({ symbol, owner, module, start }: Match): WorkspaceSymbol {
    const { kind, isDeprecated, selection } = symbol;
    // Clients compare the name with the query once more: what was asked for with a dot has to have one.
    const isQualified = owner !== undefined && this.query.isQualified;
    return {
      name: isQualified ? `${owner.name}.${symbol.name}` : symbol.name,
      kind,
      isDeprecated,
      container: owner === undefined || isQualified ? nameOf(module.path) : owner.name,
      path: module.path,
      range: shiftRange(selection, start),
    };
  }
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
