import type { SemanticTokensEdit, SemanticTokensLegend } from './protocol';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type SemanticToken } from '../features/semantic-tokens/token';
import type { LineIndex } from '../text/line-index';
import type { Text } from '../text/piece-table';

/** What the numbers of encoded tokens stand for. */
export const TOKENS_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};

const TYPE_INDICES = new Map(TOKEN_TYPES.map((type, index) => [type, index]));

/** Tokens from top to bottom in the protocol's form: five numbers each, places relative to the token before. */
export function encodeTokens(tokens: readonly SemanticToken[], lines: LineIndex, source: Text): number[] {
  const data: number[] = [];
  let line = 0;
  let lineStart = 0;
  let previous = { line: 0, character: 0 };
  for (const { start, end, style } of tokens) {
    if (start >= lines.lineStart(line + 1)) {
      line = lines.lineAt(start);
      lineStart = lines.lineStart(line);
    }
    // Clients need not understand tokens that go over several lines.
    if (end > lines.lineEnd(line, source)) continue;
    const character = start - lineStart;
    const isSameLine = line === previous.line;
    data.push(line - previous.line, isSameLine ? character - previous.character : character);
    data.push(end - start, TYPE_INDICES.get(style.type) ?? 0, style.modifiers);
    previous = { line, character };
  }
  return data;
}

/** What turns the old numbers into the new ones: one edit around all that differs, or none. */
export function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  const deleteCount = before.length - start - behind;
  return [{ start, deleteCount, data: after.slice(start, after.length - behind) }];
}
