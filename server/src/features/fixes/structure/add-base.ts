import type { EnumDefinition, StructDefinition, UnionDefinition } from '../../../schema/definitions';
import { flattenMembers } from '../../../schema/flattened-members';
import { namespaceOf } from '../../../schema/schema-namespace';
import { findMember } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { harmless } from '../harmless';
import { addMember } from '../node-search';

const MAX_OFFERS = 3;
/** What the member that tells branches apart is called where the union does not say. */
const USUAL_NAME = 'type';

/** A base for a union that has none: a struct with a member that has the branches for values, or such a member alone. */
export const addBase: FixMaker = (problem) => {
  const { definition, view } = problem;
  if (definition?.kind !== 'union' || findMember(definition.node, 'base') !== undefined) return [];
  if (definition.branches.length === 0) return [];
  const definitions = view.schema.definitions.map((one) => one.definition);
  const enums = definitions.filter((one): one is EnumDefinition => one.kind === 'enum');
  const fitting = enums.filter((one) => hasValues(one, definition));
  const tags = new Set(fitting.map(({ name }) => name));
  const structs = definitions
    .filter((one): one is StructDefinition => one.kind === 'struct')
    .flatMap((one) => basesFrom(one, tags, definition, problem));
  const name = definition.discriminator?.value ?? USUAL_NAME;
  const inPlace = fitting.map((one) => ({ base: `{ '${name}': '${one.name}' }`, discriminator: name }));
  const fixes = [...structs, ...inPlace].map((base) => addKeys(base, definition, problem));
  return harmless(fixes.slice(0, MAX_OFFERS), problem);
};

interface Base {
  /** As it is written. */
  readonly base: string;
  readonly discriminator: string;
}

function hasValues({ values }: EnumDefinition, { branches }: UnionDefinition): boolean {
  return branches.every((branch) => values.some(({ name }) => name === branch.name));
}

function basesFrom(
  struct: StructDefinition,
  tags: ReadonlySet<string>,
  { discriminator }: UnionDefinition,
  { view }: Problem,
): Base[] {
  const { members } = flattenMembers(struct, namespaceOf(view.schema));
  const fitting = members.filter(({ member: { name, type, isOptional, condition } }) => {
    const isTag = type !== undefined && !type.isArray && tags.has(type.name);
    const isNamed = discriminator === undefined || discriminator.value === name;
    return isTag && isNamed && !isOptional && condition === undefined;
  });
  return fitting.map(({ member }) => ({ base: `'${struct.name}'`, discriminator: member.name }));
}

function addKeys({ base, discriminator }: Base, definition: UnionDefinition, problem: Problem): Fix {
  const keys = [`'base': ${base}`];
  if (definition.discriminator === undefined) keys.push(`'discriminator': '${discriminator}'`);
  const text = keys.join(', ');
  return fixInEntry(problem, `Add ${text}`, [addMember(definition.node, text, problem)]);
}
