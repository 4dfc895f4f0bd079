import type { Schema } from '../../schema/schema';
import { entryIndexAt } from '../../syntax/syntax-tree';
import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { viewsOf } from '../file-view';
import { styleOfDefinition, styleOfType } from './definition-style';
import { DOCUMENTATION, type EntryToken, tokensOfEntry } from './tokens-of-entry';
import { type SemanticToken, type TokenStyle, withModifiers } from './token';

/**
 * What the names and words of a file are, from top to bottom, as the first of its schemas sees it; in a range those of
 * the entries that reach into it. No two of them overlap.
 */
export function semanticTokens(snapshot: Snapshot, path: FilePath, range?: TextRange): SemanticToken[] {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined) return [];
  const { module, schema } = view;
  const { starts, entries } = module.tree;
  const tokens: SemanticToken[] = [];
  const first = range === undefined ? 0 : Math.max(entryIndexAt(module.tree, range.start), 0);
  for (let index = first; index < entries.length; index++) {
    const start = starts[index]!;
    if (range !== undefined && start > range.end) break;
    for (const token of tokensOfEntry(module, index)) {
      const style = styleIn(schema, token);
      if (style !== undefined) tokens.push({ start: start + token.start, end: start + token.end, style });
    }
  }
  return tokens;
}

function styleIn(schema: Schema, { name, isDocumentation, style }: EntryToken): TokenStyle | undefined {
  if (name === undefined) return style;
  if (!isDocumentation) return styleOfType(name, schema) ?? style;
  const defined = schema.lookup(name) ?? schema.lookup(unqualified(name));
  return defined ? withModifiers(styleOfDefinition(defined.definition), DOCUMENTATION) : style;
}

/** `QMP:block-core.BlockInfo` is called by its last part. */
function unqualified(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
}
