import { fixInEntry, type FixMaker } from '../fix';
import { addMember } from '../node-search';

/** Arguments of this type can only be passed as one. */
export const addBoxed: FixMaker = (problem) => {
  const { definition } = problem;
  if (definition?.kind !== 'command' && definition?.kind !== 'event') return [];
  // What stands in place cannot be passed as one.
  if (definition.data === undefined || definition.node.members.some(({ key }) => key.value === 'boxed'))
    return [];
  return [
    fixInEntry(problem, "Add 'boxed': true", [addMember(definition.node, "'boxed': true", problem)], true),
  ];
};
