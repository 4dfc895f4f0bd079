import { BUILT_IN_TYPES } from '../../../schema/built-in-types';
import type { DefinitionKind } from '../../../schema/definitions';
import { viewsOf } from '../../file-view';
import type { TypeName } from '../../target/target';
import { didYouMean } from '../did-you-mean';
import { asGuess, type Fix, type FixMaker, markedTarget, type Problem } from '../fix';
import { includesFor } from '../directives/missing-include';

/** Offers the types with similar names that can stand in this place, and the file that defines the name. */
export const fixUnknownType: FixMaker = (problem) => {
  const target = markedTarget(problem);
  if (target?.kind !== 'type-name') return [];
  const { name } = target.reference;
  const similar = didYouMean(narrow(problem, target), name, fittingTypes(target, problem));
  const including: Fix[] = includesFor(name, problem);
  return [
    ...including,
    ...similar.map((fix) => (including.length > 0 ? { ...fix, isPreferred: false } : fix)),
  ];
};

/** Types with names like that of the one that cannot stand there; it exists, so it may have been meant after all. */
export const fixTypeOfWrongKind: FixMaker = asGuess((problem) => {
  const target = markedTarget(problem);
  if (target?.kind !== 'type-name') return [];
  return didYouMean(narrow(problem, target), target.reference.name, fittingTypes(target, problem));
});

/** The name alone is replaced, not the brackets of an array around it. */
function narrow(problem: Problem, { range }: TypeName): Problem {
  return { ...problem, range };
}

function* fittingTypes(
  { role, reference, definition }: TypeName,
  { view, path }: Problem,
): Generator<string> {
  const { schema } = view;
  const kinds = fittingKinds(role, definition.kind, schema.release.has('union.branch-union'));
  // Another schema that holds the file may lack a type.
  const others = viewsOf(view.snapshot, path).filter((other) => other.schema !== schema);
  for (const { definition: candidate } of schema.definitions) {
    const { kind, name } = candidate;
    if (kinds.has(kind) && others.every((other) => other.schema.lookup(name) !== undefined)) yield name;
  }
  const takesBuiltIn = role === 'member' || (role === 'branch' && definition.kind === 'alternate');
  if (takesBuiltIn || isExempt(definition.name, role, view.schema.pragmas.lists))
    for (const name of BUILT_IN_TYPES.keys()) if (name !== 'any' || !reference.isArray) yield name;
}

function isExempt(
  name: string,
  role: TypeName['role'],
  lists: Problem['view']['schema']['pragmas']['lists'],
): boolean {
  if (role !== 'returns') return false;
  return lists['command-returns-exceptions'].has(name) || lists['returns-whitelist'].has(name);
}

const OBJECTS: ReadonlySet<DefinitionKind> = new Set(['struct', 'union']);
const STRUCTS: ReadonlySet<DefinitionKind> = new Set(['struct']);
const TYPES: ReadonlySet<DefinitionKind> = new Set(['struct', 'union', 'enum', 'alternate']);
const ALTERNATIVES: ReadonlySet<DefinitionKind> = new Set(['struct', 'union', 'enum']);

function fittingKinds(
  role: TypeName['role'],
  owner: DefinitionKind,
  mayNestUnions: boolean,
): ReadonlySet<DefinitionKind> {
  switch (role) {
    case 'base':
      return STRUCTS;
    case 'branch':
      if (owner === 'alternate') return ALTERNATIVES;
      return mayNestUnions ? OBJECTS : STRUCTS;
    case 'arguments':
    case 'returns':
      return OBJECTS;
    case 'member':
      return TYPES;
  }
}
