import { keysOf, type KeyPlace } from '../../../checks/structure/allowed-keys';
import { isDefinitionKind } from '../../../schema/definitions';
import { addBase } from './add-base';
import { findMember, type ObjectNode } from '../../../syntax/nodes';
import { discriminatorsFor } from '../types/disc-missing';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { harmless } from '../harmless';
import { nearestNames } from '../nearest';
import { addMember, arrayAround, expressionOf, memberHolding, objectAround } from '../node-search';

/** Adds the keys, with values that are right in themselves; or mends one that is nearly right. */
export const fixMissingKeys: FixMaker = (problem) => {
  const object = objectAround(problem);
  if (object === undefined) return [];
  const missing = quotedNames(problem.diagnostic.arguments['keys'] ?? '');
  const place = placeOf(object, missing, problem);
  if (place === undefined) return [];
  return [...renameKey(object, missing, place, problem), ...addKeys(object, missing, place, problem)];
};

/** A key that is unknown and nearly what is missing. */
function renameKey(object: ObjectNode, missing: readonly string[], place: KeyPlace, problem: Problem): Fix[] {
  const { required, optional } = keysOf(problem.view.schema.release)[place];
  const unknown = object.members.filter(({ key: { value } }) => ![...required, ...optional].includes(value));
  return unknown.flatMap(({ key }) => {
    const [near, ...others] = nearestNames(key.value, missing);
    if (near === undefined) return [];
    const change = { start: key.start, end: key.end, text: `'${near}'` };
    const isOnly = others.length === 0 && missing.length === 1 && unknown.length === 1;
    return [fixInEntry(problem, `Change '${key.value}' to '${near}'`, [change], isOnly)];
  });
}

function addKeys(
  object: ObjectNode,
  keys: readonly string[],
  place: KeyPlace,
  problem: Problem,
): readonly Fix[] {
  if (keys.length === 1 && keys[0] === 'discriminator') return addDiscriminator(problem);
  if (keys.every((key) => key === 'base' || key === 'discriminator')) return addBase(problem);
  const missing = keysOf(problem.view.schema.release)[place].required.filter((key) => keys.includes(key));
  const members = missing.map((key) => placeholderOf(key, place, problem));
  if (members.length === 0 || members.includes(undefined)) return [];
  const title = `Add ${keys.map((key) => `'${key}'`).join(', ')}`;
  return [fixInEntry(problem, title, [addMember(object, members.join(', '), problem)])];
}

/** `key 'a'`, or `keys 'a', 'b'`. */
function quotedNames(text: string): string[] {
  return Array.from(text.matchAll(/'([^']*)'/g), ([, name = '']) => name);
}

function placeOf(object: ObjectNode, keys: readonly string[], problem: Problem): KeyPlace | undefined {
  const kind = object.members.map(({ key }) => key.value).find(isDefinitionKind);
  if (object === expressionOf(problem)) return kind;
  if (keys.includes('type')) return isInBranches(object, problem) ? 'branch' : 'member';
  const array = arrayAround(object, problem);
  const holder = array && memberHolding(array, problem)?.member.key.value;
  return holder === 'features' ? 'feature' : 'value';
}

function isInBranches({ start }: ObjectNode, { definition }: Problem): boolean {
  if (definition?.kind !== 'union' && definition?.kind !== 'alternate') return false;
  const branches = findMember(definition.node, 'data')?.value;
  return branches !== undefined && branches.start < start && start < branches.end;
}

function placeholderOf(key: string, place: KeyPlace, problem: Problem): string | undefined {
  const { release } = problem.view.schema;
  // Which type a branch has, and which name a value or a feature, nobody can guess.
  if (key === 'type') return place === 'member' ? "'type': 'str'" : undefined;
  if (key !== 'data') return undefined;
  switch (place) {
    case 'enum':
      return "'data': []";
    case 'struct':
      return "'data': {}";
    case 'union':
      // Early releases want a branch.
      return release.has('diag.passes') ? "'data': {}" : undefined;
    default:
      // An alternate needs branches, of which nobody knows which.
      return undefined;
  }
}

/** The members of the base by which the union can be told apart. */
export const addDiscriminator: FixMaker = (problem) => {
  const { definition } = problem;
  if (definition?.kind !== 'union' || findMember(definition.node, 'base') === undefined) return [];
  const names = discriminatorsFor(definition, problem);
  const fixes = names.map((name) => {
    const change = addMember(definition.node, `'discriminator': '${name}'`, problem);
    return fixInEntry(problem, `Add 'discriminator': '${name}'`, [change], names.length === 1);
  });
  return harmless(fixes, problem);
};
