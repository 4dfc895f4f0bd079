import type { Draft, Workshop } from './draft';
import { partNames } from './naming';
import { SHARES } from './proportions';
import { CONDITIONS } from './words';

/** Makes members of an object, notes them in the draft, and yields their texts. */
export function writeMembers(
  draft: Draft,
  { random, pool }: Workshop,
  count: number,
  taken: readonly string[] = [],
  canBeConditional = true,
): { readonly names: string[]; readonly texts: string[] } {
  const names = partNames(random, count, new Set(taken));
  const texts = names.map((name) => {
    const isOptional = random.chance(SHARES.optional);
    draft.parts.push({ name, isOptional });
    const type = pool.memberType();
    const value = random.chance(SHARES.memberFeature)
      ? `{ 'type': ${type}, 'features': [ '${addMemberFeature(draft)}' ] }`
      : canBeConditional && random.chance(SHARES.memberCondition)
        ? `{ 'type': ${type}, 'if': ${random.pick(CONDITIONS)} }`
        : type;
    return `'${isOptional ? '*' : ''}${name}': ${value}`;
  });
  return { names, texts };
}

function addMemberFeature(draft: Draft): string {
  draft.features.add('unstable');
  return 'unstable';
}
