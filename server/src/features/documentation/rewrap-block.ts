import type { Release } from '../../releases/release';
import { applyChanges, type TextChange } from '../../text/text-change';
import type { Block } from './documentation-block';
import { type Prose, proseIn } from './prose';
import { meansTheSame } from './same-meaning';
import { wrapLines } from './wrap-lines';

/** More than it takes until a paragraph stays as it is. */
const MAX_PASSES = 4;

/**
 * What must change so that the lines of each paragraph are filled, up to 70 columns; in ascending order and relative to
 * the block. Where a paragraph would become something else it stays as it is.
 */
export function rewrapBlock(block: Block, release: Release): TextChange[] {
  const changes = proseIn(block, release).flatMap((prose) => rewrapProse(prose, block, release) ?? []);
  const isSafe = (some: readonly TextChange[]): boolean =>
    meansTheSame(block.text, applyChanges(block.text, some), release);
  if (changes.length === 0 || isSafe(changes)) return changes;
  return changes.filter((change) => isSafe([change]));
}

function rewrapProse(
  { start, end, head, indentation, lines }: Prose,
  { text, lineEnd }: Block,
  release: Release,
): TextChange | undefined {
  const options = { keepsSingleSpaces: !release.has('doc.two-spaces') };
  const wrapped = (source: readonly string[]): string[] => wrapLines(source, head, indentation, options);
  let filled = wrapped(lines);
  // How sentences are set apart may be seen anew when lines end elsewhere.
  for (let pass = 1; pass < MAX_PASSES; pass++)
    filled = wrapped([filled[0]!.slice(head.length), ...filled.slice(1)]);
  const comments = filled.map((line) => `# ${line}`).join(lineEnd);
  return comments === text.slice(start, end) ? undefined : { start, end, text: comments };
}
