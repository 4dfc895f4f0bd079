import { removeSections, sectionAt } from '../../documentation/documentation-block';
import { blockOf } from '../block-of';
import { didYouMean } from '../did-you-mean';
import { undescribed } from './document-part';
import { fixInEntry, type FixMaker } from '../fix';

/** What can stand in the label of an entry. */
const NAME = /^[\w.-]+$/;

/** What is described and does not exist: it may be a slip of what does and is not described; else it can go. */
export const fixGhost: FixMaker = (problem) => {
  const block = blockOf(problem);
  const section = block && sectionAt(block, problem.range);
  if (block === undefined || section?.label === undefined || problem.definition === undefined) return [];
  const kind = section.kind === 'feature' ? 'feature' : 'member';
  const missing = undescribed(block, kind, problem.definition, problem).filter((one) => NAME.test(one));
  const { name } = section.label;
  return [
    ...didYouMean({ ...problem, range: section.label }, name, missing),
    fixInEntry(problem, `Remove the description of '${name}'`, removeSections(block, [section])),
  ];
};
