import { featuresOf, membersOf } from './generate-members';
import type { Plan, PlannedDefinition } from './plan';

/** Writes the definitions of a plan. */
export class DefinitionGenerator {
  constructor(private readonly plan: Plan) {}

  /** The members of the expression, as texts. */
  keysOf(definition: PlannedDefinition): string[] {
    const { plan } = this;
    const { random, release } = plan;
    const isTwice = plan.isWrong() && random.chance(0.1);
    const name = isTwice ? random.pick(plan.definitions).name : definition.name;
    const keys = [`'${definition.kind}': '${name}'`, ...this.body(definition)];
    const { kind } = definition;
    const mayHaveFeatures =
      release.has('feature.rest') ||
      (kind === 'struct' && release.has('feature.struct')) ||
      (kind === 'command' && release.has('feature.command')) ||
      plan.isWrong();
    const special = kind === 'command' || kind === 'event' ? ['deprecated'] : [];
    if (mayHaveFeatures && random.chance(0.2)) keys.push(featuresOf(plan, definition, special));
    if (release.has('if.definition') && random.chance(0.15)) keys.push(`'if': ${plan.condition()}`);
    return keys;
  }

  private body(definition: PlannedDefinition): string[] {
    switch (definition.kind) {
      case 'enum':
        return this.enumKeys(definition);
      case 'struct':
        return this.structKeys(definition);
      case 'union':
        return this.unionKeys(definition);
      case 'alternate':
        return this.alternateKeys(definition);
      case 'command':
      case 'event':
        return this.callKeys(definition);
    }
  }

  private enumKeys(definition: PlannedDefinition): string[] {
    const { random, release } = this.plan;
    definition.parts.push(...definition.values);
    const values = definition.values.map((value) => {
      if (!release.has('form.long') || random.chance(0.8)) return `'${value}'`;
      const keys = [`'name': '${value}'`];
      if (random.chance(0.4)) keys.push(`'if': ${this.plan.condition()}`);
      if (release.has('feature.enum-value') && random.chance(0.4)) {
        keys.push(featuresOf(this.plan, definition, ['deprecated', 'unstable']));
      }
      return `{ ${keys.join(', ')} }`;
    });
    return [`'data': [ ${values.join(', ')} ]`];
  }

  private structKeys(definition: PlannedDefinition): string[] {
    const { plan } = this;
    const data = membersOf(plan, definition, { canBeConditional: true, tag: definition.tag });
    const bases = plan.structsBefore(definition);
    if (bases.length === 0 || plan.random.chance(0.6)) return [`'data': ${data}`];
    const base = plan.isWrong() ? plan.typeName() : plan.random.pick(bases).name;
    return [`'data': ${data}`, `'base': '${base}'`];
  }

  private unionKeys(definition: PlannedDefinition): string[] {
    const { plan } = this;
    const { random } = plan;
    if (plan.release.has('union.simple') ? random.chance(0.3) : plan.isWrong()) {
      const data = membersOf(plan, definition, { canBeConditional: true });
      return [`'data': ${data.replaceAll("'*", "'")}`];
    }
    const tagged = plan.definitions.filter(({ tag }) => tag !== undefined);
    const struct = tagged.length > 0 && random.chance(0.6) ? random.pick(tagged) : undefined;
    const tag = struct?.tag ?? random.pick(plan.namesOf('enum'));
    const base = struct
      ? `'${plan.isWrong() ? plan.typeName() : struct.name}'`
      : this.baseInPlace(definition, tag);
    const values = plan.definitions.find(({ name }) => name === tag)?.values ?? [];
    const branches = random.some(values, plan.release.has('union.cover-all') ? 0.97 : 0.7);
    return [
      `'base': ${base}`,
      `'discriminator': '${plan.isWrong() ? 'a' : 'kind'}'`,
      `'data': { ${branches.map((value) => this.branch(value)).join(', ')} }`,
    ];
  }

  private baseInPlace(definition: PlannedDefinition, tag: string): string {
    return membersOf(this.plan, definition, { canBeConditional: true, tag });
  }

  private branch(value: string): string {
    const { plan } = this;
    const targets = plan.release.has('union.branch-union')
      ? plan.namesOf('struct', 'union')
      : plan.namesOf('struct');
    const type = `'${plan.isWrong() ? plan.typeName() : plan.random.pick(targets)}'`;
    const isLong = plan.release.has('form.long') && plan.random.chance(0.15);
    const text = isLong ? `{ 'type': ${type}, 'if': ${plan.condition()} }` : type;
    return `'${plan.isWrong() ? 'zz' : value}': ${text}`;
  }

  private alternateKeys(definition: PlannedDefinition): string[] {
    const { plan } = this;
    const { random } = plan;
    const all: [name: string, type: string][] = [
      ['o', `'${random.pick(plan.namesOf('struct', 'union'))}'`],
      ['s', random.chance(0.5) ? "'str'" : `'${random.pick(plan.namesOf('enum'))}'`],
      ['l', `[ '${plan.typeName()}' ]`],
      ['n', "'null'"],
      ['i', "'int'"],
    ];
    const usable =
      plan.release.has('alternate.array') || plan.isWrong() ? all : all.filter(([name]) => name !== 'l');
    const chosen = random.some(usable, 0.5);
    const branches = chosen.length > 0 ? chosen : usable.slice(0, 2);
    definition.parts.push(...branches.map(([name]) => name));
    const texts = branches.map(([name, type]) => `'${name}': ${plan.isWrong() ? plan.type() : type}`);
    return [`'data': { ${texts.join(', ')} }`];
  }

  private callKeys(definition: PlannedDefinition): string[] {
    const { plan } = this;
    const { random } = plan;
    const keys: string[] = [];
    const isBoxed = random.chance(0.3);
    const targets = isBoxed ? plan.namesOf('struct', 'union') : plan.namesOf('struct');
    if (isBoxed) keys.push("'boxed': true");
    if (isBoxed || random.chance(0.4)) {
      keys.push(`'data': '${plan.isWrong() ? plan.typeName() : random.pick(targets)}'`);
    } else if (random.chance(0.6))
      keys.push(`'data': ${membersOf(plan, definition, { canBeConditional: false })}`);
    if (definition.kind === 'command' && random.chance(0.5)) {
      const type = `'${random.pick(plan.namesOf('struct', 'union'))}'`;
      keys.push(`'returns': ${plan.isWrong() ? plan.type() : random.pick([type, type, `[ ${type} ]`])}`);
    }
    return keys;
  }
}
