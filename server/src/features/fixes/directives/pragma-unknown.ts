import { isPragmaList, PRAGMA_LISTS } from '../../../schema/pragmas';
import { didYouMean } from '../did-you-mean';
import { fixInEntry, type FixMaker } from '../fix';
import { markedMember, removeMember } from '../node-search';

export const fixUnknownPragma: FixMaker = (problem) => {
  const placed = markedMember(problem);
  if (placed === undefined) return [];
  const { release } = problem.view.schema;
  const taken = new Set(placed.object.members.map(({ key }) => key.value));
  const lists = PRAGMA_LISTS.filter((name) => isPragmaList(name, release));
  const free = ['doc-required', ...lists].filter((name) => !taken.has(name));
  const name = placed.member.key.value;
  return [
    ...didYouMean(problem, name, free),
    fixInEntry(problem, `Remove '${name}'`, [removeMember(placed, problem)]),
  ];
};
