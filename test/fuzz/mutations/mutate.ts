import { type FuzzCase, withText } from '../fuzz-case';
import type { Random } from '../random';
import { DOCUMENTATION_MUTATIONS } from './documentation-mutations';
import type { Mutations } from './mutation';
import { STRING_MUTATIONS } from './string-mutations';
import { ENTRY_MUTATIONS, TEXT_MUTATIONS } from './text-mutations';
import { TOKEN_MUTATIONS } from './token-mutations';
import { VALUE_MUTATIONS } from './value-mutations';

/** How often a group is drawn from, in relation to the others. */
const GROUPS: readonly (readonly [weight: number, mutations: Mutations])[] = [
  [22, TOKEN_MUTATIONS],
  [18, STRING_MUTATIONS],
  [18, VALUE_MUTATIONS],
  [9, TEXT_MUTATIONS],
  [6, ENTRY_MUTATIONS],
  [27, DOCUMENTATION_MUTATIONS],
];

const OTHER_FILES = [
  "{ 'struct': 'Bb', 'data': {} }\n",
  '',
  "{ 'include': 'root.json' }",
  '##\n# x\n##\n',
  '##\n# @Bb:\n##',
  '{',
  "'x'",
  "{ 'struct': 'Foo', 'data': { 'a': 'Nope' } }",
  "{ 'pragma': { 'doc-required': true } }\n",
  "{ 'include': 'none.json' }",
];

/** One mutation as often as not, else up to four. */
export function mutate(fuzzCase: FuzzCase, random: Random): FuzzCase {
  const times = random.chance(0.55) ? 1 : 1 + random.below(4);
  let mutated = fuzzCase;
  if (random.chance(0.1) && !('other.json' in fuzzCase.files)) {
    mutated = withText(mutated, 'other.json', random.pick(OTHER_FILES));
  }
  for (let time = 0; time < times; time++) {
    const name = random.pick(Object.keys(mutated.files));
    const [label, text] = mutateText(mutated.files[name]!, random);
    mutated = { ...withText(mutated, name, text), history: [...mutated.history, `${name}: ${label}`] };
  }
  return mutated;
}

/** The name of a mutation, and what it made of the text. */
function mutateText(text: string, random: Random): readonly [label: string, text: string] {
  const mutations = groupAt(random.below(100));
  const label = random.pick(Object.keys(mutations));
  const mutated = mutations[label]!(text, random);
  // Half a surrogate pair is nothing that a file could hold.
  return [label, /\p{Surrogate}/u.test(mutated) ? text : mutated];
}

function groupAt(percent: number): Mutations {
  let sum = 0;
  for (const [weight, mutations] of GROUPS) {
    sum += weight;
    if (percent < sum) return mutations;
  }
  return TOKEN_MUTATIONS;
}
