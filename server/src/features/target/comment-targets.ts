import type { CommentEntry, ExpressionEntry } from '../../syntax/syntax-tree';
import type { Url } from './target';

const URL = /\b(?:https?|ftp):\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/g;
const NONE: readonly Url[] = [];
/** Strings, so that a `#` in one begins no comment; and comments, the only group. */
const STRING_OR_COMMENT = /'(?:[^'\\\n]|\\.)*'?|"[^"\n]*"?|(#.*)/g;

/** The URLs in the comments of an entry; `text` is that of the entry alone. */
export function commentTargets({ kind }: CommentEntry | ExpressionEntry, text: string): readonly Url[] {
  if (!text.includes('://')) return NONE;
  if (kind === 'comment') return urlsIn(text, 0);
  return Array.from(text.matchAll(STRING_OR_COMMENT)).flatMap(({ 1: comment, index }) => {
    return comment === undefined ? NONE : urlsIn(comment, index);
  });
}

function urlsIn(text: string, offset: number): Url[] {
  return Array.from(text.matchAll(URL), ({ 0: url, index }) => {
    const start = offset + index;
    return { kind: 'url', range: { start, end: start + url.length }, url };
  });
}
