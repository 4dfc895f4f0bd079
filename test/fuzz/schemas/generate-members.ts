import type { Plan, PlannedDefinition } from './plan';

const NAMES = ['a', 'b', 'c', 'd-d', 'e'];
const STRANGE_NAMES = ['d_d', 'has-x', 'u', 'A', 'kind', 'a'];

export interface MemberOptions {
  /** Whether members may be conditional. */
  readonly canBeConditional: boolean;
  /** The type of a member `kind`, if there is to be one. */
  readonly tag?: string | undefined;
}

/** An object of members, as text; what it has is noted for the documentation. */
export function membersOf(plan: Plan, owner: PlannedDefinition, options: MemberOptions): string {
  const { random } = plan;
  const members = new Map<string, string>();
  if (options.tag !== undefined) {
    const type = plan.isWrong() ? plan.typeName() : options.tag;
    members.set(`${plan.isWrong() ? '*' : ''}kind`, `'${type}'`);
  }
  for (let count = random.below(4); count > 0; count--) {
    const name = plan.isWrong() ? random.pick(STRANGE_NAMES) : random.pick(NAMES);
    const suffix = random.chance(0.9)
      ? `${count}-${owner.name.length + plan.definitions.indexOf(owner)}`
      : '';
    const isOptional = random.chance(0.3);
    if (members.has(name + suffix) && !plan.isWrong()) continue;
    members.set(`${isOptional ? '*' : ''}${name}${suffix}`, memberType(plan, owner, options));
  }
  owner.parts.push(...[...members.keys()].map((name) => name.replace('*', '')));
  return `{ ${[...members].map(([name, type]) => `'${name}': ${type}`).join(', ')} }`;
}

function memberType(plan: Plan, owner: PlannedDefinition, { canBeConditional }: MemberOptions): string {
  const { random, release } = plan;
  const type = plan.type();
  if (!release.has('form.long') || !(random.chance(0.3) || plan.isWrong())) return type;
  const keys = [`'type': ${type}`];
  const hasCondition = canBeConditional ? random.chance(0.4) : plan.isWrong();
  if (release.has('if.part') && hasCondition) keys.push(`'if': ${plan.condition()}`);
  if (release.has('feature.rest') && random.chance(0.5)) keys.push(featuresOf(plan, owner, ['deprecated']));
  return `{ ${keys.join(', ')} }`;
}

/** A key `features`, as text. */
export function featuresOf(plan: Plan, owner: PlannedDefinition, special: readonly string[]): string {
  const { random, release } = plan;
  const names = Array.from({ length: 1 + random.below(2) }, () => {
    if (plan.isWrong()) return random.pick(['f_3', 'f.3', 'deprecated', 'F', 'unstable']);
    return random.pick(['f1', 'f2', 'f-3', ...special]);
  });
  const features = plan.isWrong() ? names : [...new Set(names)];
  owner.features.push(...features);
  const texts = features.map((name) => {
    const isLong = release.has('if.feature') && random.chance(0.2);
    return isLong ? `{ 'name': '${name}', 'if': ${plan.condition()} }` : `'${name}'`;
  });
  return `'features': [ ${texts.join(', ')} ]`;
}
