import type { FilePath } from '../../text/file-path';
import { entryIndexAt } from '../../syntax/syntax-tree';
import { shiftRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileRange, type FileView, viewsOf } from '../file-view';
import { resolveTarget } from './resolve-target';
import { keyOfSymbol, type SchemaSymbol } from './schema-symbol';
import { findEscapes, findSpellings, spellingsOf } from './spellings';
import type { Target } from './target';
import { itemOfEntry, targetsOfEntry } from './targets';

/** A place where a file names a symbol. */
export interface Occurrence extends FileRange {
  readonly target: Target;
  /** Whether the symbol is declared there; an entry in documentation is no declaration. */
  readonly isDeclaration: boolean;
}

/**
 * All places where files name one of the symbols, in code and in documentation, each once however many schemas hold the
 * file; ordered by file and place. What a name means is asked only where the text has it, so this costs little more than
 * a search for it, and nothing needs to be kept.
 */
export function occurrencesOf(
  symbols: readonly SchemaSymbol[],
  snapshot: Snapshot,
  paths: Iterable<FilePath> = snapshot.paths(),
): Occurrence[] {
  const keys = new Set(symbols.map(keyOfSymbol));
  const spellings = spellingsOf(symbols);
  if (spellings.length === 0) return [];
  return [...paths].sort().flatMap((path) => occurrencesIn(path, { keys, spellings, snapshot }));
}

interface Wanted {
  readonly keys: ReadonlySet<string>;
  readonly spellings: readonly string[];
  readonly snapshot: Snapshot;
}

function occurrencesIn(path: FilePath, { keys, spellings, snapshot }: Wanted): Occurrence[] {
  const views = viewsOf(snapshot, path);
  const text = views.length === 0 ? '' : (snapshot.file(path)?.text ?? '');
  const spelled = new Set(findSpellings(spellings, text));
  const found = new Map<number, Occurrence>();
  for (const view of views) {
    const escaped = view.schema.release.has('lex.json-escapes') ? findEscapes(text) : [];
    for (const offset of [...spelled, ...escaped]) {
      const occurrence = occurrenceAt(offset, view, keys);
      if (occurrence === undefined) continue;
      found.set(occurrence.range.start, occurrence);
      spelled.delete(offset);
    }
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

/** What stands at an offset, if it is one of the symbols. */
function occurrenceAt(offset: number, view: FileView, keys: ReadonlySet<string>): Occurrence | undefined {
  const { module } = view;
  const index = entryIndexAt(module.tree, offset);
  const start = module.tree.starts[index] ?? 0;
  const target = targetsOfEntry(module, index).find(({ range }) => {
    return range.start <= offset - start && offset - start < range.end;
  });
  if (target === undefined) return undefined;
  const symbol = resolveTarget({ target, item: itemOfEntry(module, index) }, view).find((one) => {
    return keys.has(keyOfSymbol(one));
  });
  if (symbol === undefined) return undefined;
  const range = shiftRange(target.range, start);
  return { path: module.path, range, target, isDeclaration: declares(target, symbol) };
}

function declares({ kind }: Target, symbol: SchemaSymbol): boolean {
  switch (kind) {
    case 'definition-name':
    case 'member-name':
    case 'value-name':
    case 'feature-name':
      return true;
    // It may also be a use of an enum's value.
    case 'branch-name':
      return symbol.kind === 'branch';
    default:
      return false;
  }
}
