import { startOfEntry, entryIndexAt } from '../syntax/syntax-tree';
import type { FilePath } from '../text/file-path';
import { shiftRange, type TextRange } from '../text/text-range';
import type { Snapshot } from '../workspace/snapshot';
import { type FileView, viewsOf } from './file-view';
import { rangeInQuotes } from './target/name-range';
import { targetsOfEntry } from './target/targets';

/** A stretch of a file that leads to another file or out into the web. */
export type DocumentLink =
  | { readonly kind: 'file'; readonly range: TextRange; readonly path: FilePath }
  | { readonly kind: 'url'; readonly range: TextRange; readonly url: string };

/** The links of a file, from top to bottom: includes of files that there are, and URLs in documentation and comments. */
export function findLinks(snapshot: Snapshot, path: FilePath): readonly DocumentLink[] {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined) return [];
  return [...includesOf(view), ...urlsOf(view)].sort((a, b) => a.range.start - b.range.start);
}

function includesOf({ schema, module }: FileView): DocumentLink[] {
  return module.includes.flatMap((directive): DocumentLink[] => {
    const include = schema.files.includes.get(directive);
    if (directive.path === undefined || include === undefined || 'reason' in include.outcome) return [];
    const range = shiftRange(rangeInQuotes(directive.path), startOfEntry(module.tree, directive.entry));
    return [{ kind: 'file', range, path: include.target }];
  });
}

/** Asks only for what stands in entries that seem to have one. */
function urlsOf({ module }: FileView): DocumentLink[] {
  const { tree } = module;
  const indices = Array.from(tree.text.matchAll(/:\/\//g), ({ index }) => entryIndexAt(tree, index));
  return [...new Set(indices)].flatMap((index) => {
    const start = tree.starts[index] ?? 0;
    return targetsOfEntry(module, index).flatMap((target): DocumentLink[] => {
      if (target.kind !== 'url') return [];
      return [{ kind: 'url', range: shiftRange(target.range, start), url: target.url }];
    });
  });
}
