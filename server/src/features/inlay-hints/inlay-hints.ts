import type { Definition } from '../../schema/definitions';
import { entryIndexAt } from '../../syntax/syntax-tree';
import type { FilePath } from '../../text/file-path';
import type { TextRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileView, viewsOf } from '../file-view';
import { itemOfEntry } from '../target/targets';
import { isDefinitionItem } from '../../schema/module';
import { hintOfBase } from './base-hint';
import type { HintKind, InlayHint } from './inlay-hint';
import { hintOfSize } from './size-hint';
import { hintOfDiscriminator, hintOfEmptyBranches } from './union-hints';

/** Makes the hint of a definition, its offset relative to the definition's entry. */
type HintMaker = (definition: Definition, view: FileView) => InlayHint | undefined;

const MAKERS: Readonly<Record<HintKind, HintMaker>> = {
  discriminatorEnum: hintOfDiscriminator,
  inheritedMembers: hintOfBase,
  emptyBranches: hintOfEmptyBranches,
  sizes: hintOfSize,
};

/** What the definitions in a range of a file leave unsaid, as the first of the file's schemas has it. */
export function inlayHints(
  snapshot: Snapshot,
  path: FilePath,
  range: TextRange,
  kinds: ReadonlySet<HintKind>,
): InlayHint[] {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined || kinds.size === 0) return [];
  const { module } = view;
  const { tree } = module;
  const hints: InlayHint[] = [];
  for (let index = Math.max(entryIndexAt(tree, range.start), 0); index < tree.entries.length; index++) {
    const start = tree.starts[index]!;
    if (start > range.end) break;
    const item = tree.entries[index]!.kind === 'expression' ? itemOfEntry(module, index) : undefined;
    if (item === undefined || !isDefinitionItem(item)) continue;
    for (const hint of hintsOf(item.declaration, view, kinds)) {
      const offset = start + hint.offset;
      if (offset >= range.start && offset <= range.end) hints.push({ ...hint, offset });
    }
  }
  return hints;
}

function hintsOf(definition: Definition, view: FileView, kinds: ReadonlySet<HintKind>): InlayHint[] {
  return [...kinds].map((kind) => MAKERS[kind](definition, view)).filter((hint) => hint !== undefined);
}
