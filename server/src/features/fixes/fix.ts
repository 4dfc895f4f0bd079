import type { DiagnosticCode } from '../../checks/catalogue';
import type { Diagnostic } from '../../checks/diagnostic';
import type { Definition } from '../../schema/definitions';
import { isDefinition } from '../../schema/definitions';
import type { ModuleItem } from '../../schema/module';
import { type Entry, entryIndexAt, type SyntaxTree } from '../../syntax/syntax-tree';
import type { FilePath } from '../../text/file-path';
import { shiftChange, type TextChange } from '../../text/text-change';
import { shiftRange, type TextRange } from '../../text/text-range';
import type { ChangesByFile } from '../../workspace/with-changes';
import type { FileView } from '../file-view';
import type { Target } from '../target/target';
import { itemOfEntry, targetsOfEntry } from '../target/targets';

/** One way to mend what a diagnostic is about. */
export interface Fix {
  /** What it does, as an order. */
  readonly title: string;
  readonly edits: ChangesByFile;
  /** Whether it is what was meant as good as surely, so that it may be applied unseen with all others. */
  readonly isPreferred: boolean;
}

/** The ways to mend a diagnostic, the best first. */
export type FixMaker = (problem: Problem) => readonly Fix[];

/** Who mends what, by the code of its diagnostic. */
export type FixTable = Readonly<Partial<Record<DiagnosticCode, FixMaker>>>;

/** A diagnostic with what surrounds it. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  readonly view: FileView;
  readonly path: FilePath;
  /** Of the whole file. */
  readonly text: string;
  /** What holds the diagnostic, and the offset at which it starts. */
  readonly entry: Entry;
  readonly start: number;
  /** The range of the diagnostic, relative to the entry. */
  readonly range: TextRange;
  /** What the entry declares, or what it documents. */
  readonly item: ModuleItem | undefined;
  /** The definition of the item, if it is one. */
  readonly definition: Definition | undefined;
}

/** Between an entry and what its end is noticed at stand comments at most. */
const MAX_ENTRIES_BACK = 4;

/** Finds what surrounds a diagnostic; nothing if it stands in no entry. */
export function problemOf(diagnostic: Diagnostic, view: FileView): Problem | undefined {
  const { tree, path } = view.module;
  const index = ownerOf(diagnostic, tree);
  const entry = tree.entries[index];
  if (entry === undefined) return undefined;
  const start = tree.starts[index] ?? 0;
  const item = itemOfEntry(view.module, index);
  const declaration = item?.declaration;
  const definition = declaration && isDefinition(declaration) ? declaration : undefined;
  const range = shiftRange(diagnostic.range, -start);
  return { diagnostic, view, path, text: tree.text, entry, start, range, item, definition };
}

/** The index of the entry that the diagnostic is about: what is missing in one is noticed at the start of a later one. */
function ownerOf({ code, range }: Diagnostic, tree: SyntaxTree): number {
  const { entries, starts } = tree;
  const last = entryIndexAt(tree, range.start);
  for (let index = last; index >= 0 && index > last - MAX_ENTRIES_BACK; index--) {
    const start = starts[index] ?? 0;
    if (entries[index]?.errors.some((error) => error.code === code && error.start + start === range.start))
      return index;
  }
  return last;
}

/** The name or word that the diagnostic marks, with or without the quotes around it. */
export function markedTarget({ view, start, range }: Problem): Target | undefined {
  const index = entryIndexAt(view.module.tree, start);
  return targetsOfEntry(view.module, index).find(
    (target) => target.range.start >= range.start && target.range.end <= range.end,
  );
}

/** A fix by changes of the file itself, in ascending order and in offsets of the entry that holds the diagnostic. */
export function fixInEntry(
  { path, start }: Problem,
  title: string,
  changes: readonly TextChange[],
  isPreferred = false,
): Fix {
  const moved = changes.map((change) => shiftChange(change, start));
  return { title, edits: new Map([[path, moved]]), isPreferred };
}

/** What several makers offer, the better ones first. */
export function inTurn(...makers: readonly FixMaker[]): FixMaker {
  return (problem) => makers.flatMap((makeFixes) => makeFixes(problem));
}

/** What the first maker offers that has an answer. */
export function firstOf(...makers: readonly FixMaker[]): FixMaker {
  return (problem) => {
    for (const makeFixes of makers) {
      const fixes = makeFixes(problem);
      if (fixes.length > 0) return fixes;
    }
    return [];
  };
}

/** What a maker offers as mere guesses. */
export function asGuess(makeFixes: FixMaker): FixMaker {
  return (problem) => makeFixes(problem).map((fix) => ({ ...fix, isPreferred: false }));
}
