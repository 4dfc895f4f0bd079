import type { Branch, Definition, EnumValue, Feature, Member } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { startOfItem } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { FilePath } from '../../text/file-path';
import { shiftRange, type TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import type { FileRange } from '../file-view';
import { rangeInQuotes, rangeOfName } from './name-range';

/** Something with a name that a schema declares, or that every schema has. */
export type SchemaSymbol =
  | { readonly kind: 'definition'; readonly owner: SchemaDefinition }
  | { readonly kind: 'member'; readonly owner: SchemaDefinition; readonly member: Member }
  | { readonly kind: 'value'; readonly owner: SchemaDefinition; readonly value: EnumValue }
  /** Of an alternate, or of a union whose branches name no values of an enum. */
  | { readonly kind: 'branch'; readonly owner: SchemaDefinition; readonly branch: Branch }
  /** All features of one name mean the same, whoever has them. */
  | { readonly kind: 'feature'; readonly owner: SchemaDefinition; readonly feature: Feature }
  | { readonly kind: 'built-in'; readonly name: string }
  | { readonly kind: 'condition'; readonly name: string }
  | { readonly kind: 'file'; readonly path: FilePath };

/** A symbol that stands in the text of a definition. */
export type DeclaredSymbol = Extract<SchemaSymbol, { readonly owner: SchemaDefinition }>;

/** The name by which the symbol is declared. */
export function nameOfSymbol(symbol: SchemaSymbol): string {
  switch (symbol.kind) {
    case 'definition':
      return symbol.owner.definition.name;
    case 'member':
      return symbol.member.name;
    case 'value':
      return symbol.value.name;
    case 'branch':
      return symbol.branch.name;
    case 'feature':
      return symbol.feature.name;
    case 'file':
      return symbol.path;
    default:
      return symbol.name;
  }
}

/** Equal for two symbols, of whatever schemas, only if they are declared in one place or are the same everywhere. */
export function keyOfSymbol(symbol: SchemaSymbol): string {
  const name = nameOfSymbol(symbol);
  if (!('owner' in symbol) || symbol.kind === 'feature') return `${symbol.kind} ${name}`;
  const { file, definition } = symbol.owner;
  const part = symbol.kind === 'definition' ? '' : `.${name}`;
  return `${symbol.kind} ${file.path} ${definition.name}${part}`;
}

/** Where the symbol is declared; nowhere if it is built in, or known to the build alone. */
export function declarationOf(symbol: SchemaSymbol, snapshot: Snapshot): FileRange | undefined {
  if (symbol.kind === 'file') return { path: symbol.path, range: { start: 0, end: 0 } };
  if (!('owner' in symbol)) return undefined;
  const { file, item } = symbol.owner;
  const module = schemaOfOwner(symbol.owner, snapshot)?.moduleOf(file);
  if (module === undefined) return undefined;
  return { path: file.path, range: shiftRange(nameRangeOf(symbol), startOfItem(module, item)) };
}

/** The schema that a definition of the snapshot is of. */
export function schemaOfOwner({ file }: SchemaDefinition, snapshot: Snapshot): Schema | undefined {
  const schemas = snapshot.rootsOf(file.path).map(({ analysis }) => analysis.schema);
  return schemas.find(({ files }) => files.byPath.get(file.path) === file);
}

/** Relative to the entry of the definition. */
function nameRangeOf(symbol: DeclaredSymbol): TextRange {
  switch (symbol.kind) {
    case 'definition':
      return nameRangeOfDefinition(symbol.owner.definition);
    case 'member':
      return rangeOfName(symbol.member.key, symbol.member.name);
    case 'value':
      return rangeInQuotes(symbol.value.node);
    case 'branch':
      return rangeInQuotes(symbol.branch.key);
    case 'feature':
      return rangeInQuotes(symbol.feature.node);
  }
}

function nameRangeOfDefinition({ nameNode }: Definition): TextRange {
  return nameNode.kind === 'string' ? rangeInQuotes(nameNode) : nameNode;
}
