import { keysOf, type KeyPlace } from '../../checks/structure/allowed-keys';
import { isDefinitionKind } from '../../schema/definitions';
import { findMember, type ObjectNode } from '../../syntax/nodes';
import { discriminatorsFor } from './disc-missing';
import { type Fix, fixInEntry, type FixMaker, type Problem } from './fix';
import { addMember, expressionOf, objectAround } from './node-search';

/** Adds the keys, with values that are right in themselves. */
export const fixMissingKeys: FixMaker = (problem) => {
  const object = objectAround(problem);
  if (object === undefined) return [];
  const keys = quotedNames(problem.diagnostic.arguments['keys'] ?? '');
  const place = placeOf(object, keys, problem);
  if (place === undefined) return [];
  if (keys.length === 1 && keys[0] === 'discriminator') return addDiscriminator(object, problem);
  const missing = keysOf(problem.view.schema.release)[place].required.filter((key) => keys.includes(key));
  const members = missing.map((key) => placeholderOf(key, place, problem));
  if (members.length === 0 || members.includes(undefined)) return [];
  const title = `Add ${keys.map((key) => `'${key}'`).join(', ')}`;
  return [fixInEntry(problem, title, [addMember(object, members.join(', '), problem)])];
};

/** `key 'a'`, or `keys 'a', 'b'`. */
function quotedNames(text: string): string[] {
  return Array.from(text.matchAll(/'([^']*)'/g), ([, name = '']) => name);
}

function placeOf(object: ObjectNode, keys: readonly string[], problem: Problem): KeyPlace | undefined {
  const kind = object.members.map(({ key }) => key.value).find(isDefinitionKind);
  if (object === expressionOf(problem)) return kind;
  // Which name a feature or a value has, and which type a branch, nobody can guess.
  return keys.includes('type') && !isInBranches(object, problem) ? 'member' : undefined;
}

function isInBranches({ start }: ObjectNode, { definition }: Problem): boolean {
  if (definition?.kind !== 'union' && definition?.kind !== 'alternate') return false;
  const branches = findMember(definition.node, 'data')?.value;
  return branches !== undefined && branches.start < start && start < branches.end;
}

function placeholderOf(key: string, place: KeyPlace, problem: Problem): string | undefined {
  const { release } = problem.view.schema;
  if (key === 'type') return "'type': 'str'";
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

function addDiscriminator(object: ObjectNode, problem: Problem): Fix[] {
  const { definition } = problem;
  if (definition?.kind !== 'union' || findMember(object, 'base') === undefined) return [];
  const names = discriminatorsFor(definition, problem);
  return names.map((name) => {
    const change = addMember(object, `'discriminator': '${name}'`, problem);
    return fixInEntry(problem, `Add 'discriminator': '${name}'`, [change], names.length === 1);
  });
}
