import type { Definition } from '../../../schema/definitions';
import type { DocumentationSection } from '../../../syntax/syntax-tree';
import type { TextChange } from '../../../text/text-change';
import { type DescribedPart, insertEntry, undescribed } from './document-part';
import {
  type Block,
  linesOfSection,
  removeSections,
  sectionAt,
} from '../../documentation/documentation-block';
import { blockOf } from '../block-of';
import { fixInEntry, type FixMaker, type Problem } from '../fix';
import { sureIfHarmless } from '../harmless';

/** Moves what is described too late to where all of its kind is; what is not to be described can go. */
export const moveUp: FixMaker = (problem) => {
  const block = blockOf(problem);
  const section = block && sectionAt(block, problem.range);
  const { definition } = problem;
  if (block === undefined || section?.label === undefined || definition === undefined) return [];
  const placed = withoutLate(block);
  const moved = run(block, section).map((one) => partOf(one, block, placed, definition, problem));
  const parts = moved.slice(0, [...moved, undefined].indexOf(undefined)).filter((part) => part !== undefined);
  if (parts.length === 0) {
    const title = `Remove the description of '${section.label.name}'`;
    return [fixInEntry(problem, title, removeSections(block, [section]))];
  }
  const insertions = parts.map((part) => insertEntry(placed, part, definition, problem));
  const changes = [
    ...joined(insertions),
    ...removeSections(block, run(block, section).slice(0, parts.length)),
  ];
  const names = parts.map(({ name }) => `'${name}'`).join(', ');
  return sureIfHarmless(
    [
      fixInEntry(
        problem,
        `Describe ${names} in ${parts.length === 1 ? 'its' : 'their'} place`,
        changes,
        true,
      ),
    ],
    problem,
  );
};

/** The entries that follow each other from one on: only the first of them is reported. */
function run({ entry: { sections } }: Block, first: DocumentationSection): DocumentationSection[] {
  const rest = sections.slice(sections.indexOf(first));
  const end = rest.findIndex(({ kind }) => kind !== first.kind);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The block as if nothing were described too late. */
function withoutLate(block: Block): Block {
  const { errors, sections } = block.entry;
  const firsts = errors.flatMap((error) =>
    error.code === 'doc-arg-late' ? (sectionAt(block, error) ?? []) : [],
  );
  const late = new Set(firsts.flatMap((first) => run(block, first)));
  return { ...block, entry: { ...block.entry, sections: sections.filter((one) => !late.has(one)) } };
}

/** What an entry describes; nothing if that is not to be described, or is already. */
function partOf(
  section: DocumentationSection,
  block: Block,
  placed: Block,
  definition: Definition,
  problem: Problem,
): DescribedPart | undefined {
  const name = section.label?.name ?? '';
  const kind = (['member', 'feature'] as const).find((one) =>
    undescribed(placed, one, definition, problem).includes(name),
  );
  return kind && { kind, name, lines: linesOfSection(block, section) };
}

/** What is inserted in the same place becomes one change; in ascending order. */
function joined(changes: readonly TextChange[]): TextChange[] {
  const byStart = new Map<number, TextChange>();
  for (const change of changes) {
    const { text = '' } = byStart.get(change.start) ?? {};
    byStart.set(change.start, { ...change, text: text + change.text });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
