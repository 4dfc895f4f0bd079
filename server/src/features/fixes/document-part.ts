import { documentedParts, documentedFeatures } from '../../checks/semantics/documented-parts';
import type { Definition } from '../../schema/definitions';
import { namespaceOf } from '../../schema/schema-namespace';
import type { DocumentationSection } from '../../syntax/syntax-tree';
import type { TextChange } from '../../text/text-change';
import {
  type Block,
  blockOf,
  endOfSection,
  insertBehind,
  insertParagraph,
  lineAround,
  STUB,
} from './documentation-edits';
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

/** What a member or feature is described by. */
export interface DescribedPart {
  readonly kind: 'member' | 'feature';
  readonly name: string;
  readonly lines: readonly string[];
}

/** Adds an entry where it belongs in the block of a definition. */
export function insertEntry(
  block: Block,
  part: DescribedPart,
  definition: Definition,
  problem: Problem,
): TextChange {
  const names = namesToDescribe(definition, part.kind, problem);
  const among = insertAmong(block, sectionsOf(block, part.kind), names, part);
  if (among !== undefined) return among;
  if (part.kind === 'member') return insertBehindLast(block, OVERVIEW, part.lines);
  const { release } = problem.view.schema;
  const before = release.has('doc.member-required') ? BEFORE_FEATURES : ['member'];
  const isThere = block.entry.sections.some(({ kind }) => before.includes(kind));
  return insertBehindLast(block, isThere ? before : OVERVIEW, ['# Features:', '#', ...part.lines]);
}

const OVERVIEW: readonly string[] = ['intro', 'plain'];
const BEFORE_FEATURES: readonly string[] = ['member', 'returns', 'errors'];

function sectionsOf({ entry }: Block, kind: string): DocumentationSection[] {
  return entry.sections.filter((section) => section.kind === kind);
}

/** Behind the entry of what comes before it in the definition; in front of all of them if nothing does. */
function insertAmong(
  block: Block,
  sections: readonly DocumentationSection[],
  names: readonly string[],
  { name, lines }: DescribedPart,
): TextChange | undefined {
  const [first] = sections;
  if (first === undefined) return undefined;
  const earlier = names.slice(0, Math.max(names.indexOf(name), 0));
  const previous = sections.findLast(({ label }) => label !== undefined && earlier.includes(label.name));
  if (previous !== undefined) return insertBehind(block, previous, lines);
  const { start } = lineAround(block.text, first.start);
  return { start, end: start, text: [...lines, '#', ''].join(block.lineEnd) };
}

/**
 * Behind the last of the sections of some kinds, in the part of the block before anything of another kind; behind the
 * symbol if there is none.
 */
function insertBehindLast(block: Block, kinds: readonly string[], lines: readonly string[]): TextChange {
  const { sections, symbol } = block.entry;
  const isOverview = kinds === OVERVIEW;
  const end = isOverview ? sections.findIndex(({ kind }) => !kinds.includes(kind)) : -1;
  const last = (end < 0 ? sections : sections.slice(0, end)).findLast(({ kind }) => kinds.includes(kind));
  const lineEnd = lineAround(block.text, symbol?.end ?? 0).end;
  return insertParagraph(block, last === undefined ? lineEnd : endOfSection(block, last), lines);
}
