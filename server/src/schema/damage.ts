import type { DocumentationEntry } from '../syntax/syntax-tree';
import type { Module } from './module';

/** Whether the file has syntax errors. */
export function hasDamage({ tree }: Pick<Module, 'tree'>): boolean {
  return tree.entries.some(({ errors, kind }) => errors.length > 0 || kind === 'error');
}

const cache = new WeakMap<Module, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/**
 * The words that stand in parts of the file that could not be parsed, and in front of them. One of them may be the
 * name of a definition that will be there once the text is mended.
 */
export function wordsInDamagedText(module: Module): ReadonlySet<string> {
  let words = cache.get(module);
  if (words === undefined) {
    words = hasDamage(module) ? collectWords(module) : NONE;
    cache.set(module, words);
  }
  return words;
}

function collectWords({ tree }: Module): ReadonlySet<string> {
  const words = new Set<string>();
  let symbol: string | undefined;
  for (const [index, entry] of tree.entries.entries()) {
    if (entry.kind === 'documentation') symbol = entry.symbol?.name;
    if (entry.kind !== 'error' && entry.kind !== 'expression') continue;
    if (entry.errors.length > 0) {
      const start = tree.starts[index] ?? 0;
      const text = tree.source.slice(start, start + entry.length);
      for (const [word] of text.matchAll(/[A-Za-z_][\w.-]*/g)) words.add(word);
      if (symbol !== undefined) words.add(symbol);
    }
    symbol = undefined;
  }
  return words;
}

/** Whether a damaged text may define or include anything, since not even its name or kind could be read. */
export function mayHideAnything({ items }: Module): boolean {
  return items.some(({ declaration, isSuspect }) => {
    return (
      isSuspect && (declaration.kind === 'unknown' || ('name' in declaration && declaration.name === ''))
    );
  });
}

/** Whether the block breaks off: what stands behind that place may well have been the rest of it. */
export function isCutShort(documentation: DocumentationEntry): boolean {
  return documentation.errors.some(({ code }) => code === 'doc-unterminated');
}
