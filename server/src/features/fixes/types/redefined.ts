import type { Definition } from '../../../schema/definitions';
import { startOfItem } from '../../../schema/module';
import type { DocumentationEntry } from '../../../syntax/syntax-tree';
import type { FixMaker, Problem } from '../fix';
import { blockOf } from '../block-of';
import { harmless } from '../harmless';

/** The later one of two definitions goes, with its documentation; if it says the same, nothing is lost. */
export const removeDefinition: FixMaker = (problem) => {
  const { definition, entry, path, start, text } = problem;
  if (definition === undefined) return [];
  const block = blockOf(problem);
  const from = block?.start ?? start;
  const blank =
    /^[ \t]*(?:\r?\n[ \t]*(?=\r?\n|$))*(?:\r?\n)?/.exec(text.slice(start + entry.length))?.[0] ?? '';
  const change = { start: from, end: start + entry.length + blank.length, text: '' };
  const isSame = saysTheSame(definition, block?.entry, problem);
  const title = `Remove this definition of '${definition.name}'`;
  return harmless([{ title, edits: new Map([[path, [change]]]), isPreferred: isSame }], problem);
};

function saysTheSame(
  definition: Definition,
  documentation: DocumentationEntry | undefined,
  { view, text, start, entry }: Problem,
): boolean {
  const first = view.schema.lookup(definition.name);
  if (first === undefined || first.definition === definition || documentation !== undefined) return false;
  const module = view.schema.moduleOf(first.file);
  const firstStart = startOfItem(module, first.item);
  const source = module.tree.text.slice(firstStart, firstStart + first.definition.entry.length);
  return source === text.slice(start, start + entry.length);
}
