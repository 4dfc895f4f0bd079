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
  const value = valueInLine(all, index, tree.source.slice(offset, end));
  // Where a value stands already none is missing; whoever is right in front of one wants another.
  if (value !== undefined && (value.start !== inside || value.kind === 'punctuation')) return undefined;
  if (value !== undefined) all.splice(index, 2, whole(value));
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
function withCursor(tokens: readonly LenientToken[], offset: number): { index: number; all: LenientToken[] } {
  const touched = tokens.findIndex((token) => isTouched(token, offset));
  if (touched >= 0) return { index: touched, all: [...tokens] };
  const behind = tokens.findIndex(({ start }) => start >= offset);
  const index = behind < 0 ? tokens.length : behind;
  const quotes = { opening: '', isClosed: false } as const;
  const empty: LenientToken = { kind: 'word', start: offset, end: offset, text: '', quotes };
  return { index, all: [...tokens.slice(0, index), empty, ...tokens.slice(index)] };
}

/** The first token of the value that follows in the line of a cursor behind a colon. */
function valueInLine(tokens: readonly LenientToken[], index: number, rest: string): LenientToken | undefined {
  const [previous, cursor, next, afterNext] = tokens.slice(Math.max(index - 1, 0));
  if (index === 0 || !isPunctuation(previous, ':') || cursor?.start !== cursor?.end) return undefined;
  if (next === undefined || /^\s*[\r\n]/.test(rest)) return undefined;
  const isValue = next.kind === 'punctuation' ? /[{[]/.test(next.text) : !isPunctuation(afterNext, ':');
  return isValue ? next : undefined;
}

function isPunctuation(token: LenientToken | undefined, text: string): boolean {
  return token?.kind === 'punctuation' && token.text === text;
}

/** The token with its quotes as its text. */
function whole({ start, end, text, quotes }: LenientToken): LenientToken {
  const { opening, isClosed } = quotes;
  const all = opening + text + (isClosed ? opening : '');
  return { kind: 'word', start, end, text: all, quotes: { opening: '', isClosed: false } };
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
