import type { SchemaDefinition } from '../../schema/definition-index';
import { isSpecialFeature } from '../../schema/definitions';
import { type FilePath, nameOf } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { viewsOf } from '../file-view';
import { nameRangeIn } from '../target/name-in-target';
import { nameOfSymbol, type SchemaSymbol } from '../target/schema-symbol';
import { symbolsAt } from '../target/symbols-at';
import { findTarget, type FoundTarget } from '../target/targets';

/** A symbol whose name is up to the author of a schema. */
export type RenamedSymbol = Exclude<SchemaSymbol, { readonly kind: 'built-in' | 'file' }>;

/** Why something cannot be renamed, as a sentence for the user. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** What is to be renamed. */
export interface RenameSubject {
  readonly kind: 'subject';
  readonly symbol: RenamedSymbol;
  readonly name: string;
  /** Where the name stands, without what belongs to a name that is derived from it, such as the end of `FooList`. */
  readonly range: TextRange;
}

/** What stands at an offset, if it can be renamed. */
export function renameSubjectAt(snapshot: Snapshot, path: FilePath, offset: number): RenameSubject | Refusal {
  const found = targetAt(snapshot, path, offset);
  if (found === undefined) return refuse(NO_NAME);
  const word = languageWord(found);
  if (word !== undefined) return refuse(`'${word}' is a word of the language.`);
  const [symbol, ...others] = symbolsAt(snapshot, path, offset);
  if (symbol === undefined) return refuse(NO_NAME);
  const name = nameOfSymbol(symbol);
  if (others.length > 0)
    return refuse(`'${name}' may mean several things here. Rename it where it is declared.`);
  if (!isRenamed(symbol)) return refuse(reasonFor(symbol));
  if (symbol.kind === 'definition' && isDefinedTwice(symbol.owner, snapshot))
    return refuse(`'${name}' is defined more than once, so nobody can tell which one is meant elsewhere.`);
  if (symbol.kind === 'feature' && isSpecialFeature(name))
    return refuse(`The feature '${name}' has a meaning of its own, which only this name has.`);
  const range = nameRangeIn(found.target, found.range, name);
  return { kind: 'subject', symbol, name, range };
}

export function refuse(reason: string): Refusal {
  return { kind: 'refused', reason };
}

const NO_NAME = 'Here stands no name that a schema defines.';

function targetAt(snapshot: Snapshot, path: FilePath, offset: number): FoundTarget | undefined {
  const [view] = viewsOf(snapshot, path);
  return view && findTarget(view.module, offset);
}

function languageWord({ target }: FoundTarget): string | undefined {
  switch (target.kind) {
    case 'key':
      return target.key;
    case 'tag':
      return target.word;
    case 'directive-name':
      return target.name;
    default:
      return undefined;
  }
}

function isDefinedTwice({ file, definition }: SchemaDefinition, snapshot: Snapshot): boolean {
  return snapshot.rootsOf(file.path).some(({ analysis }) => {
    return analysis.schema.index.all(definition.name).length > 1;
  });
}

function isRenamed(symbol: SchemaSymbol): symbol is RenamedSymbol {
  return symbol.kind !== 'built-in' && symbol.kind !== 'file';
}

function reasonFor(symbol: Extract<SchemaSymbol, { readonly kind: 'built-in' | 'file' }>): string {
  if (symbol.kind === 'built-in') return `The type '${symbol.name}' is built in.`;
  return `'${nameOf(symbol.path)}' is a file. Rename it where files are listed.`;
}
