import { keysOf } from '../../../checks/structure/allowed-keys';
import { didYouMean } from '../did-you-mean';
import { fixInEntry, type FixMaker, markedTarget } from '../fix';
import { markedMember, removeMember } from '../node-search';

/** Offers the keys that can stand there and do not yet; or does away with the key. */
export const fixUnknownKey: FixMaker = (problem) => {
  const placed = markedMember(problem);
  if (placed === undefined) return [];
  const { object, member } = placed;
  const taken = new Set(object.members.map(({ key }) => key.value));
  const free = keysInPlace(problem).filter((key) => !taken.has(key));
  const name = member.key.value;
  return [
    ...didYouMean(problem, name, free),
    fixInEntry(problem, `Remove '${name}'`, [removeMember(placed, problem)]),
  ];
};

function keysInPlace(problem: Parameters<FixMaker>[0]): string[] {
  const target = markedTarget(problem);
  if (target?.kind !== 'key') return [];
  const { place } = target;
  if (place === 'include' || place === 'pragma' || place === 'unknown') return [];
  const { required, optional } = keysOf(problem.view.schema.release)[place];
  return [...required, ...optional];
}
