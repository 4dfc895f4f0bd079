import type { Release } from '../../releases/release';
import type { DocumentationSection, DocumentationSectionKind } from '../../syntax/syntax-tree';
import type { TextChange } from '../../text/text-change';
import { type Block, insertBehind, insertParagraph, lineAround } from './documentation-block';

type Kinds = readonly DocumentationSectionKind[];

const OVERVIEW: Kinds = ['intro', 'plain'];
const MEMBERS: Kinds = ['member'];
const ALL_BEFORE_FEATURES: Kinds = ['member', 'returns', 'errors'];

/**
 * Adds the entry of a member among those that are there, in the order of the names; behind what is told of the whole if
 * there is none.
 */
export function insertMember(
  block: Block,
  names: readonly string[],
  name: string,
  lines: readonly string[],
): TextChange {
  return insertAmong(block, 'member', names, name, lines) ?? insertBehindOverview(block, lines);
}

/** Adds the entry of a feature, and the line above all of them if it is the first. */
export function insertFeature(
  block: Block,
  names: readonly string[],
  name: string,
  lines: readonly string[],
  release: Release,
): TextChange {
  const among = insertAmong(block, 'feature', names, name, lines);
  if (among !== undefined) return among;
  const list = ['# Features:', '#', ...lines];
  const before = release.has('doc.member-required') ? ALL_BEFORE_FEATURES : MEMBERS;
  const last = block.entry.sections.findLast(({ kind }) => before.includes(kind));
  return last === undefined ? insertBehindOverview(block, list) : insertBehind(block, last, list);
}

/** Behind the entry of what comes before it in the definition; in front of all of them if nothing does. */
function insertAmong(
  block: Block,
  kind: DocumentationSectionKind,
  names: readonly string[],
  name: string,
  lines: readonly string[],
): TextChange | undefined {
  const sections = block.entry.sections.filter((section) => section.kind === kind);
  const [first] = sections;
  if (first === undefined) return undefined;
  const earlier = names.slice(0, names.indexOf(name));
  const previous = sections.findLast(({ label }) => label !== undefined && earlier.includes(label.name));
  if (previous !== undefined) return insertBehind(block, previous, lines);
  const { start } = lineAround(block.text, first.start);
  return { start, end: start, text: [...lines, '#', ''].join(block.lineEnd) };
}

/** What is told before any member, value, tag or feature. */
export function overviewOf({ entry }: Block): readonly DocumentationSection[] {
  const end = entry.sections.findIndex(({ kind }) => !OVERVIEW.includes(kind));
  return end < 0 ? entry.sections : entry.sections.slice(0, end);
}

/** Behind the symbol if nothing is told of the whole. */
function insertBehindOverview(block: Block, lines: readonly string[]): TextChange {
  const last = overviewOf(block).at(-1);
  const symbolEnd = lineAround(block.text, block.entry.symbol?.end ?? 0).end;
  return last === undefined ? insertParagraph(block, symbolEnd, lines) : insertBehind(block, last, lines);
}
