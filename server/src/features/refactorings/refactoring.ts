import { type Definition, isDefinition } from '../../schema/definitions';
import type { ModuleItem } from '../../schema/module';
import { type Entry, entryIndexAt } from '../../syntax/syntax-tree';
import { lineEndIn } from '../../text/lines';
import { shiftChange, type TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import type { ChangesByFile } from '../../workspace/with-changes';
import type { FileView } from '../file-view';
import { type PlacedBlock, placeBlock } from '../documentation/documentation-block';
import { itemOfEntry } from '../target/targets';

/** One way to write what stands somewhere in another form that means the same, or is meant to be next. */
export interface Refactoring {
  /** What it does, as an order. */
  readonly title: string;
  /** Why it cannot be done here, for people who look for it; absent if it can. */
  readonly disabledReason?: string;
  /** What it changes; found out only when somebody wants it done. */
  readonly edits: () => ChangesByFile;
}

/** What can be rewritten where the cursor is. */
export type RefactoringMaker = (place: Place) => readonly Refactoring[];

/** Where refactorings are asked for, with what surrounds it. */
export interface Place {
  readonly view: FileView;
  /** What is selected, in offsets of the file; empty where there is but a cursor. */
  readonly selection: TextRange;
  /** In which the selection begins. */
  readonly entry: Entry;
  /** The offset at which the entry starts. */
  readonly start: number;
  /** That of the entry alone. */
  readonly text: string;
  /** What the entry declares, or what it documents. */
  readonly item: ModuleItem | undefined;
  /** The definition that the entry is, if it was understood in full; absent where its documentation is. */
  readonly definition: Definition | undefined;
}

/** Finds what surrounds a selection; nothing if it begins in front of everything. */
export function placeOf(view: FileView, selection: TextRange): Place | undefined {
  const { tree } = view.module;
  const index = entryIndexAt(tree, selection.start);
  const entry = tree.entries[index];
  if (entry === undefined) return undefined;
  const start = tree.starts[index] ?? 0;
  const text = tree.source.slice(start, start + entry.length);
  const item = itemOfEntry(view.module, index);
  return { view, selection, entry, start, text, item, definition: item && definitionIn(entry, item) };
}

/** What has syntax errors, or was understood in part, is better left as it is. */
function definitionIn(entry: Entry, { declaration, isSuspect }: ModuleItem): Definition | undefined {
  if (declaration.entry !== entry || isSuspect || !isDefinition(declaration)) return undefined;
  return declaration.isIncomplete || declaration.name === '' ? undefined : declaration;
}

/** Whether the selection touches a range that is relative to the entry. */
export function touches({ selection, start }: Place, range: TextRange): boolean {
  return range.start + start <= selection.end && selection.start <= range.end + start;
}

/** Changes of the place's own file, in ascending order and in offsets of the entry. */
export function changeEntry({ view, start }: Place, changes: readonly TextChange[]): ChangesByFile {
  return new Map([[view.module.path, changes.map((change) => shiftChange(change, start))]]);
}

/** What ends a line in the file of the place. */
export function lineEndOf({ view }: Place): string {
  return lineEndIn(view.module.tree.text);
}

/** The block that documents what is declared at the place, unless it is about something else. */
export function blockOf({ item, definition, view }: Place): PlacedBlock | undefined {
  const documentation = item?.documentation;
  if (documentation?.symbol === undefined || documentation.symbol.name !== definition?.name) return undefined;
  return placeBlock(documentation, view.module);
}
