import { documentedParts, documentedFeatures } from '../../checks/semantics/documented-parts';
import type { Definition } from '../../schema/definitions';
import { namespaceOf } from '../../schema/schema-namespace';
import type { DocumentationSection } from '../../syntax/syntax-tree';
import type { TextChange } from '../../text/text-change';
import { type Block, insertBehind, lineAround, STUB } from '../documentation/documentation-block';
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
  const change =
    kind === 'member' ? insertMember(block, names, name) : insertFeature(block, names, name, problem);
  if (change === undefined) return [];
  // It is in the block, which need not be where the diagnostic is.
  const inBlock = { ...problem, start: block.start };
  return [fixInEntry(inBlock, `Document ${kind === 'member' ? '' : 'feature '}'${name}'`, [change])];
}

function insertMember(block: Block, names: readonly string[], name: string): TextChange | undefined {
  const members = sectionsOf(block, 'member');
  return insertAmong(block, members, names, name) ?? insertBehindLast(block, OVERVIEW, [entryLine(name)]);
}

function insertFeature(
  block: Block,
  names: readonly string[],
  name: string,
  { view }: Problem,
): TextChange | undefined {
  const among = insertAmong(block, sectionsOf(block, 'feature'), names, name);
  if (among !== undefined) return among;
  const lines = ['# Features:', '#', entryLine(name)];
  const before = view.schema.release.has('doc.member-required') ? BEFORE_FEATURES : ['member'];
  return insertBehindLast(block, before, lines) ?? insertBehindLast(block, OVERVIEW, lines);
}

const OVERVIEW: readonly string[] = ['intro', 'plain'];
const BEFORE_FEATURES: readonly string[] = ['member', 'returns', 'errors'];

function entryLine(name: string): string {
  return `# @${name}: ${STUB}`;
}

function sectionsOf({ entry }: Block, kind: string): DocumentationSection[] {
  return entry.sections.filter((section) => section.kind === kind);
}

/** Behind the entry of what comes before it in the definition; in front of all of them if nothing does. */
function insertAmong(
  block: Block,
  sections: readonly DocumentationSection[],
  names: readonly string[],
  name: string,
): TextChange | undefined {
  const [first] = sections;
  if (first === undefined) return undefined;
  const earlier = names.slice(0, names.indexOf(name));
  const previous = sections.findLast(({ label }) => label !== undefined && earlier.includes(label.name));
  if (previous !== undefined) return insertBehind(block, previous, [entryLine(name)]);
  const { start } = lineAround(block.text, first.start);
  return { start, end: start, text: [entryLine(name), '#', ''].join(block.lineEnd) };
}

/** Behind the last of the sections of some kinds, in the part of the block before anything of another kind. */
function insertBehindLast(
  block: Block,
  kinds: readonly string[],
  lines: readonly string[],
): TextChange | undefined {
  const { sections } = block.entry;
  const isOverview = kinds === OVERVIEW;
  const end = isOverview ? sections.findIndex(({ kind }) => !kinds.includes(kind)) : -1;
  const last = (end < 0 ? sections : sections.slice(0, end)).findLast(({ kind }) => kinds.includes(kind));
  return last && insertBehind(block, last, lines);
}
