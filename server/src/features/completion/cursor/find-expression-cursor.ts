import { entryIndexAt, type SyntaxTree } from '../../../syntax/syntax-tree';
import { shiftRange, type TextRange } from '../../../text/text-range';
import type { ExpressionCursor, TypedText } from './expression-cursor';
import { LenientReader } from './lenient-reader';
import { type LenientToken, tokenizeLeniently } from './lenient-tokens';

/** What can stand at an offset outside of documentation; nothing in comments and behind what is complete. */
export function findExpressionCursor(tree: SyntaxTree, offset: number): ExpressionCursor | undefined {
  const { start, end } = surroundings(tree, offset);
  const { tokens, comments } = tokenizeLeniently(tree.source.slice(start, end));
  const inside = offset - start;
  if (comments.some((comment) => comment.start < inside && inside <= comment.end)) return undefined;
  const { index, all } = withCursor(tokens, inside);
  const typed = typedText(all, index, inside);
  return new LenientReader(all, index, { ...typed, range: shiftRange(typed.range, start) }).read();
}

/**
 * From the last place where the parser was on its feet in front of the offset, to the next one behind it: text that is
 * no expression may belong to an expression that was cut short.
 */
function surroundings(tree: SyntaxTree, offset: number): TextRange {
  const { entries, starts, source } = tree;
  let first = entryIndexAt(tree, offset);
  let next = first + 1;
  while (first > 0 && isLost(entries[first]!.kind)) first--;
  while (next < entries.length && isLost(entries[next]!.kind)) next++;
  const entry = entries[first];
  const skipped = entry?.kind === 'documentation' ? entry.length : 0;
  return { start: first < 0 ? 0 : (starts[first] ?? 0) + skipped, end: starts[next] ?? source.length };
}

function isLost(kind: SyntaxTree['entries'][number]['kind']): boolean {
  return kind === 'error' || kind === 'comment';
}

/** The tokens with one at the cursor: that which is typed there, or an empty one. */
function withCursor(
  tokens: readonly LenientToken[],
  offset: number,
): { index: number; all: readonly LenientToken[] } {
  const touched = tokens.findIndex((token) => isTouched(token, offset));
  if (touched >= 0) return { index: touched, all: tokens };
  const behind = tokens.findIndex(({ start }) => start >= offset);
  const index = behind < 0 ? tokens.length : behind;
  const quotes = { opening: '', isClosed: false } as const;
  const empty: LenientToken = { kind: 'word', start: offset, end: offset, text: '', quotes };
  return { index, all: [...tokens.slice(0, index), empty, ...tokens.slice(index)] };
}

function isTouched({ kind, start, end, quotes }: LenientToken, offset: number): boolean {
  if (kind === 'punctuation') return false;
  if (kind === 'word') return start <= offset && offset <= end;
  return start < offset && (offset < end || (offset === end && !quotes.isClosed));
}

function typedText(tokens: readonly LenientToken[], index: number, offset: number): TypedText {
  const { start, text, quotes } = tokens[index]!;
  const textStart = start + quotes.opening.length;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  return {
    prefix: text.slice(0, Math.max(offset - textStart, 0)),
    range: { start: textStart, end: textStart + text.length },
    quotes,
    needsSpace: previous?.end === start && (previous.text === ':' || previous.text === ','),
    needsComma: next !== undefined && (next.kind !== 'punctuation' || next.text === '{' || next.text === '['),
  };
}
