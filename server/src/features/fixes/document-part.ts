import { documentedParts, documentedFeatures } from '../../checks/semantics/documented-parts';
import type { Definition } from '../../schema/definitions';
import { namespaceOf } from '../../schema/schema-namespace';
import { STUB } from '../documentation/documentation-block';
import { insertFeature, insertMember } from '../documentation/insert-section';
import { blockOf } from './block-of';
import { type Fix, fixInEntry, type FixMaker, type Problem } from './fix';

/** Adds the entry of a member, value or branch, in the order in which the definition has them. */
export const documentMember: FixMaker = (problem) => addEntry(problem, 'member');

/** Adds the entry of a feature, and the line above all of them if it is the first. */
export const documentFeature: FixMaker = (problem) => addEntry(problem, 'feature');

/** The names that the documentation of a definition must describe, in their order. */
export function namesToDescribe(
  definition: Definition,
  kind: 'member' | 'feature',
  { view }: Problem,
): string[] {
  const parts = documentedParts(definition, namespaceOf(view.schema));
  return (kind === 'member' ? parts : documentedFeatures(definition, parts)).map(({ name }) => name);
}

function addEntry(problem: Problem, kind: 'member' | 'feature'): readonly Fix[] {
  const block = blockOf(problem);
  const { definition } = problem;
  const name = problem.diagnostic.arguments['name'];
  if (block === undefined || definition === undefined || name === undefined) return [];
  const names = namesToDescribe(definition, kind, problem);
  const lines = [`# @${name}: ${STUB}`];
  const change =
    kind === 'member' ? insertMember(block, names, name, lines) : insertFeature(block, names, name, lines);
  if (change === undefined) return [];
  // It is in the block, which need not be where the diagnostic is.
  const inBlock = { ...problem, start: block.start };
  return [fixInEntry(inBlock, `Document ${kind === 'member' ? '' : 'feature '}'${name}'`, [change])];
}
