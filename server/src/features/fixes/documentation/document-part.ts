import { documentedParts, documentedFeatures } from '../../../checks/semantics/documented-parts';
import type { Definition } from '../../../schema/definitions';
import { namespaceOf } from '../../../schema/schema-namespace';
import type { TextChange } from '../../../text/text-change';
import { type Block, STUB } from '../../documentation/documentation-block';
import { insertFeature, insertMember } from '../../documentation/insert-section';
import { blockOf } from '../block-of';
import { type Fix, fixInEntry, type FixMaker, type Problem } from '../fix';

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

/** Those of them that no entry of the block is about. */
export function undescribed(
  { entry }: Block,
  kind: 'member' | 'feature',
  definition: Definition,
  problem: Problem,
): string[] {
  const described = new Set(
    entry.sections.flatMap((one) => (one.kind === kind && one.label ? [one.label.name] : [])),
  );
  return namesToDescribe(definition, kind, problem).filter((name) => !described.has(name));
}

/** What a member or feature is described by. */
export interface DescribedPart {
  readonly kind: 'member' | 'feature';
  readonly name: string;
  readonly lines: readonly string[];
}

/** Adds an entry where it belongs in the block of a definition. */
export function insertEntry(
  block: Block,
  { kind, name, lines }: DescribedPart,
  definition: Definition,
  problem: Problem,
): TextChange {
  const names = namesToDescribe(definition, kind, problem);
  return kind === 'member'
    ? insertMember(block, names, name, lines)
    : insertFeature(block, names, name, lines);
}

function addEntry(problem: Problem, kind: 'member' | 'feature'): readonly Fix[] {
  const block = blockOf(problem);
  const { definition } = problem;
  const name = problem.diagnostic.arguments['name'];
  if (block === undefined || definition === undefined || name === undefined) return [];
  const change = insertEntry(block, { kind, name, lines: [`# @${name}: ${STUB}`] }, definition, problem);
  // It is in the block, which need not be where the diagnostic is.
  const inBlock = { ...problem, start: block.start };
  return [fixInEntry(inBlock, `Document ${kind === 'member' ? '' : 'feature '}'${name}'`, [change])];
}
