/** Random schemas that mean something: mostly right by the rules of a release, and now and then not. */
import type { Release } from '../../../server/src/releases/release';
import type { FuzzCase } from '../fuzz-case';
import type { Random } from '../random';
import { DefinitionGenerator } from './generate-definition';
import { documentationOf, Plan, type PlannedDefinition } from './plan';

const KINDS = [
  'enum',
  'struct',
  'struct',
  'union',
  'union',
  'alternate',
  'command',
  'command',
  'event',
] as const;

/** A schema of three to nine definitions in one file. */
export function generateSchema(random: Random, release: Release): FuzzCase {
  const plan = new Plan(random, release, random.pick([0.002, 0.01, 0.04]));
  const count = 3 + random.below(7);
  for (let index = 0; index < count; index++) {
    plan.add((['enum', 'struct'] as const)[index] ?? random.pick(KINDS), index);
  }
  const generator = new DefinitionGenerator(plan);
  const texts = plan.definitions.map((definition) => withDocumentation(definition, generator, plan));
  if (random.chance(0.3)) texts.splice(random.below(2), 0, pragmaOf(plan));
  return { files: { 'root.json': texts.join('') }, root: 'root.json', history: ['generated'] };
}

function withDocumentation(
  definition: PlannedDefinition,
  generator: DefinitionGenerator,
  plan: Plan,
): string {
  const separator = plan.random.chance(0.3) ? ',\n  ' : ', ';
  const text = `{ ${generator.keysOf(definition).join(separator)} }\n`;
  return plan.random.chance(0.6) ? documentationOf(definition, plan) + text : text;
}

function pragmaOf({ random, release, isWrong }: Plan): string {
  const lists = [
    ...(release.has('pragma.returns-whitelist') ? ['returns-whitelist'] : []),
    ...(release.has('pragma.name-case-whitelist') ? ['name-case-whitelist'] : []),
    ...(release.has('pragma.command-returns-exceptions') ? ['command-returns-exceptions'] : []),
    ...(release.has('pragma.member-name-exceptions') ? ['member-name-exceptions'] : []),
    ...(release.has('pragma.documentation-exceptions') ? ['documentation-exceptions'] : []),
  ];
  const entries = lists.map((list) => `'${list}': [ 'Stx1', 'Enx0', 'cmd2', 'cmd3' ]`);
  if (isWrong() || random.chance(0.1)) entries.push("'doc-required': true");
  return `{ 'pragma': { ${entries.join(', ')} } }\n`;
}
