import { QTYPE_VALUES } from '../../../schema/built-in-types';
import { discriminatorType } from '../../target/parts';
import { didYouMean } from '../did-you-mean';
import type { FixMaker, Problem } from '../fix';
import { markedMember } from '../node-search';
import { removeMemberPart } from '../remove-part';

/** Offers the values of the enum that have no branch yet; or does away with the branch. */
export const fixUnknownBranch: FixMaker = (problem) => {
  const placed = markedMember(problem);
  if (placed === undefined) return [];
  const taken = new Set(placed.object.members.map(({ key }) => key.value));
  const free = valuesOf(problem).filter((value) => !taken.has(value));
  const name = placed.member.key.value;
  return [...didYouMean(problem, name, free), removeMemberPart(placed, `Remove branch '${name}'`, problem)];
};

function valuesOf({ definition, view }: Problem): readonly string[] {
  const type = definition && discriminatorType(definition, view.schema);
  if (type?.name === 'QType') return QTYPE_VALUES;
  const enumeration = type && view.schema.lookup(type.name)?.definition;
  return enumeration?.kind === 'enum' ? enumeration.values.map(({ name }) => name) : [];
}
