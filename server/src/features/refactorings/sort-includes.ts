import type { IncludeDirective } from '../../schema/definitions';
import { includeTarget, type Module } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { FilePath } from '../../text/file-path';
import type { TextChange } from '../../text/text-change';
import { type FileView, viewsOf } from '../file-view';
import { type IncludeLines, type IncludeRun, includeRuns } from './include-runs';
import type { Place, Refactoring, RefactoringMaker } from './refactoring';

/**
 * Sorts the includes among which the cursor is by their paths. An included file stands in the place of its first include,
 * so the order may be that of chapters in the documentation; then the title says so.
 */
export const sortIncludes: RefactoringMaker = ({ view, selection }) => {
  const isSelected = ({ start, end }: IncludeLines): boolean =>
    start <= selection.end && selection.start <= end;
  const runs = includeRuns(view.module).filter((run) => isUnsorted(run) && run.some(isSelected));
  if (runs.length === 0) return [];
  const warning = keepsOrder(runs, view) ? '' : ' (changes the order of modules in the documentation)';
  return [sortRuns(`Sort includes by path${warning}`, runs, view)];
};

/** Sorts all includes of the file, if nothing but their own order changes: editors may do it unasked when a file is saved. */
export const organizeIncludes: RefactoringMaker = ({ view }: Place) => {
  const runs = includeRuns(view.module).filter((run) => isUnsorted(run) && keepsOrder([run], view));
  return runs.length > 0 && keepsOrder(runs, view) ? [sortRuns('Sort includes by path', runs, view)] : [];
};

function sortRuns(title: string, runs: readonly IncludeRun[], { module }: FileView): Refactoring {
  return { title, edits: () => new Map([[module.path, runs.flatMap((run) => changesOf(run, module))]]) };
}

/** Each line that is another one after it has been sorted. */
function changesOf(run: IncludeRun, { tree }: Module): TextChange[] {
  const wanted = sorted(run);
  return run.flatMap(({ start, end }, index) => {
    const other = wanted[index];
    if (other === undefined || other.start === start) return [];
    return [{ start, end, text: tree.source.slice(other.start, other.end) }];
  });
}

function isUnsorted(run: IncludeRun): boolean {
  return sorted(run).some((one, index) => one !== run[index]);
}

function sorted(run: IncludeRun): IncludeLines[] {
  return [...run].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** Whether all definitions and documentation of all schemas that hold the file come in the same order as before. */
function keepsOrder(runs: readonly IncludeRun[], { snapshot, module }: FileView): boolean {
  const replaced = new Map<IncludeDirective, IncludeDirective>();
  for (const run of runs)
    sorted(run).forEach(({ directive }, index) => replaced.set(run[index]!.directive, directive));
  return viewsOf(snapshot, module.path).every(({ schema }) => {
    return orderOf(schema, replaced).join() === orderOf(schema, new Map()).join();
  });
}

/** The files of a schema in the order in which they are included, each behind the one that includes it. */
function orderOf(schema: Schema, replaced: ReadonlyMap<IncludeDirective, IncludeDirective>): string[] {
  const order: string[] = [];
  const seen = new Set<FilePath>();
  const visit = (module: Module, from: FilePath): void => {
    seen.add(module.path);
    order.push(from, module.path);
    for (const directive of module.includes) {
      const target = includeTarget(module, replaced.get(directive) ?? directive);
      const included = target === undefined || seen.has(target) ? undefined : schema.moduleAt(target);
      if (included !== undefined) visit(included, module.path);
    }
  };
  visit(schema.moduleOf(schema.root), '');
  return order;
}
