import { namespaceOf } from '../../../schema/schema-namespace';
import { flattenBase } from '../../../schema/flattened-members';
import { typeOfReference } from '../../../schema/types';
import type { UnionDefinition } from '../../../schema/definitions';
import { renameMarked } from '../did-you-mean';
import type { Fix, FixMaker, Problem } from '../fix';
import { nearestNames } from '../nearest';

/** How many members are offered where none has a similar name. */
const MAX_OFFERS = 5;

/** Offers the members of the base by which a union can be told apart. */
export const fixMissingDiscriminator: FixMaker = (problem): readonly Fix[] => {
  const { definition } = problem;
  if (definition?.kind !== 'union' || definition.discriminator === undefined) return [];
  const fitting = discriminatorsFor(definition, problem);
  const near = nearestNames(definition.discriminator.value, fitting);
  const [only] = fitting;
  if (near.length === 0 && only !== undefined && fitting.length === 1)
    return [renameMarked(problem, only, true)];
  const offers = near.length > 0 ? near : fitting.slice(0, MAX_OFFERS);
  return offers.map((name) => renameMarked(problem, name, offers.length === 1));
};

/** The members of a union's base that its discriminator may name. */
export function discriminatorsFor(definition: UnionDefinition, { view }: Problem): string[] {
  const namespace = namespaceOf(view.schema);
  return flattenBase(definition, namespace).members.flatMap(({ member, owner }) => {
    const type = member.type && typeOfReference(member.type, namespace);
    const isEnum =
      type?.kind === 'predefined-enum' || (type?.kind === 'defined' && type.definitionKind === 'enum');
    // Early releases look no further than the base itself.
    const isOwn =
      view.schema.release.has('diag.passes') || owner === definition || owner.name === definition.base?.name;
    return isEnum && isOwn && !member.isOptional && member.condition === undefined ? [member.name] : [];
  });
}
