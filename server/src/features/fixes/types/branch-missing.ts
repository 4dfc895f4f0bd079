import { flattenMembers } from '../../../schema/flattened-members';
import { namespaceOf } from '../../../schema/schema-namespace';
import { findMember } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';
import { toCamel } from '../names/name-style';
import { addMember } from '../node-search';

const MAX_OFFERS = 2;

/** A branch for a value that has none, of a type that adds nothing: one that there is, or a new one. */
export const addBranch: FixMaker = (problem) => {
  const { definition, diagnostic } = problem;
  const name = diagnostic.arguments['name'];
  if (definition?.kind !== 'union' || name === undefined) return [];
  const data = findMember(definition.node, 'data')?.value;
  if (data?.kind !== 'object') return [];
  const branch = (type: string) => addMember(data, `'${name}': '${type}'`, problem);
  const known = emptyStructs(problem).map((type): Fix => {
    return fixInEntry(problem, `Add branch '${name}' of type '${type}'`, [branch(type)]);
  });
  const fresh = definition.name + toCamel(name);
  if (problem.view.schema.lookup(fresh) !== undefined) return known;
  const struct = { start: 0, end: 0, text: `{ 'struct': '${fresh}', 'data': {} }\n\n` };
  // It would stand between the documentation and what that is about.
  const isFree = problem.item?.documentation === undefined && !problem.view.schema.pragmas.docRequired;
  const title = `Add branch '${name}' of a new type '${fresh}'`;
  return isFree ? [...known, fixInEntry(problem, title, [struct, branch(fresh)])] : known;
};

/** Those first that other branches have. */
function emptyStructs({ definition, view }: Problem): string[] {
  const namespace = namespaceOf(view.schema);
  const used = new Set(definition?.kind === 'union' ? definition.branches.map(({ type }) => type?.name) : []);
  const empty = view.schema.definitions
    .map((one) => one.definition)
    .filter((one) => one.kind === 'struct' && flattenMembers(one, namespace).members.length === 0)
    .map(({ name }) => name);
  return empty.sort((a, b) => Number(used.has(b)) - Number(used.has(a))).slice(0, MAX_OFFERS);
}
