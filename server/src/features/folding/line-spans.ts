/** Lines that can be folded: all but the first disappear. */
export interface LineSpan {
  readonly startLine: number;
  /** Inclusive; greater than `startLine`. */
  readonly endLine: number;
  readonly kind: 'comment' | 'imports' | 'region' | undefined;
}

/**
 * The spans such as an editor can take them: from top to bottom, no two that begin on one line, and none that reaches
 * into another one. Where one begins on the last line of the one before it, that one gives way.
 */
export function withoutCrossings(spans: readonly LineSpan[]): LineSpan[] {
  const sorted = [...spans].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  const kept: LineSpan[] = [];
  // Indices of those around the current line.
  const open: number[] = [];
  for (const span of sorted) {
    if (kept.at(-1)?.startLine === span.startLine) continue;
    while (open.length > 0 && kept[open.at(-1)!]!.endLine < span.startLine) open.pop();
    for (const index of open) {
      const outer = kept[index]!;
      const endLine = Math.min(outer.endLine, span.startLine - 1);
      if (outer.endLine < span.endLine) kept[index] = { ...outer, endLine };
    }
    open.push(kept.push(span) - 1);
  }
  return kept.filter(({ startLine, endLine }) => endLine > startLine);
}

/** No more spans than `limit`: those that are least deep inside of others. */
export function outermost(spans: readonly LineSpan[], limit: number): LineSpan[] {
  if (spans.length <= limit) return [...spans];
  const depths = depthsOf(spans);
  const byDepth = spans.map((_, index) => index).sort((a, b) => depths[a]! - depths[b]! || a - b);
  const chosen = new Set(byDepth.slice(0, Math.max(limit, 0)));
  return spans.filter((_, index) => chosen.has(index));
}

function depthsOf(spans: readonly LineSpan[]): number[] {
  const ends: number[] = [];
  return spans.map(({ startLine, endLine }) => {
    while (ends.length > 0 && ends.at(-1)! < startLine) ends.pop();
    return ends.push(endLine);
  });
}
