import { removeSections, sectionAt } from '../../documentation/documentation-block';
import { blockOf } from '../block-of';
import { fixInEntry, type FixMaker } from '../fix';

/** Does away with a section that must not be there. */
export const removeMarkedSection: FixMaker = (problem) => {
  const block = blockOf(problem);
  const section = block && sectionAt(block, problem.range);
  if (block === undefined || section?.label === undefined || block.entry !== problem.entry) return [];
  return [fixInEntry(problem, `Remove '${section.label.name}:'`, removeSections(block, [section]))];
};
