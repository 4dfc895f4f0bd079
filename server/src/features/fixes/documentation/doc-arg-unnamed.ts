import { undescribed } from './document-part';
import { removeSections, sectionAt } from '../../documentation/documentation-block';
import { blockOf } from '../block-of';
import { fixInEntry, type FixMaker } from '../fix';

/** `@:` describes one of the parts that nothing else describes. */
export const nameEntry: FixMaker = (problem) => {
  const block = blockOf(problem);
  const section = block && sectionAt(block, problem.range);
  const { definition } = problem;
  if (block === undefined || section?.label === undefined) return [];
  const kind = section.kind === 'feature' ? 'feature' : 'member';
  const names = definition === undefined ? [] : undescribed(block, kind, definition, problem);
  const { start, end } = section.label;
  return [
    ...names.map((name) =>
      fixInEntry(problem, `Change to '@${name}:'`, [{ start, end, text: name }], names.length === 1),
    ),
    fixInEntry(problem, "Remove '@:' with its text", removeSections(block, [section])),
  ];
};
