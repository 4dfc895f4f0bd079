import type { DocumentationSection, DocumentationSectionKind } from '../../syntax/syntax-tree';
import { lineAround } from '../../text/lines';
import { insertAt, type TextChange } from '../../text/text-change';
import { type Block, endOfSection, insertBehind, insertParagraph } from './documentation-block';

const OVERVIEW: readonly DocumentationSectionKind[] = ['intro', 'plain'];

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

/**
 * Adds the entry of a feature; if it is the first, behind the members and with the line above all of them. What a command
 * returns comes later.
 */
export function insertFeature(
  block: Block,
  names: readonly string[],
  name: string,
  lines: readonly string[],
): TextChange {
  const among = insertAmong(block, 'feature', names, name, lines);
  if (among !== undefined) return among;
  const list = ['# Features:', '#', ...lines];
  const last = block.entry.sections.findLast(({ kind }) => kind === 'member');
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
  return insertAt(start, [...lines, '#', ''].join(block.lineEnd));
}

/** What is told before any member, value, tag or feature. */
export function overviewOf({ entry }: Block): readonly DocumentationSection[] {
  const end = entry.sections.findIndex(({ kind }) => !OVERVIEW.includes(kind));
  return end < 0 ? entry.sections : entry.sections.slice(0, end);
}

/**
 * Behind what is told of the whole, or behind the symbol; but notes and examples come behind the entries, as directives
 * that follow upon the first words.
 */
export function insertBehindOverview(block: Block, lines: readonly string[]): TextChange {
  const last = overviewOf(block).at(-1);
  const symbolEnd = lineAround(block.text, block.entry.symbol?.end ?? 0).end;
  const end = last === undefined ? symbolEnd : endOfSection(block, last);
  const directive = /[\r\n]#[ \t]*\r?\n(?=# \.\. [a-z-]+::)/.exec(block.text.slice(0, end));
  if (directive === null) return insertParagraph(block, end, lines);
  return insertAt(directive.index + directive[0].length, [...lines, '#', ''].join(block.lineEnd));
}
