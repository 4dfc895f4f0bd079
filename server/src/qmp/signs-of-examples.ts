import { isExampleSection } from '../syntax/documentation-markup';
import type { DocumentationSection, SyntaxTree } from '../syntax/syntax-tree';

/** Without any of these no section holds messages: a mark of direction, a directive, lines behind bars. */
const SIGN = /(?:->|<-)\s|qmp-example|::[ \t]*[Qq][Mm][Pp]|# *\|/;

/** Whether a section of the entry may hold messages. */
export function mayHoldMessages(section: DocumentationSection, entryText: string): boolean {
  return isExampleSection(section) || SIGN.test(entryText.slice(section.start, section.end));
}

/** What stands in every section that may, and in few others; made to be found fast. */
const ANY_SIGN = /(?:->|<-)\s|qmp-example|::[ \t]*[Qq][Mm][Pp]|Example|\|/g;

/**
 * The indices of the entries, among those of a span, in which a sign stands. One search through all of the text finds them
 * sooner than a look at each of thousands of sections.
 */
export function entriesWithSigns(
  { entries, starts, source }: SyntaxTree,
  from: number,
  to: number,
): number[] {
  const found: number[] = [];
  if (from >= to) return found;
  const startOf = (index: number): number => starts[index] ?? 0;
  const endOf = (index: number): number => startOf(index) + (entries[index]?.length ?? 0);
  const base = startOf(from);
  const text = source.slice(base, endOf(to - 1));
  for (let index = from; index < to;) {
    ANY_SIGN.lastIndex = startOf(index) - base;
    if (!ANY_SIGN.test(text)) break;
    const last = base + ANY_SIGN.lastIndex - 1;
    while (index < to && endOf(index) <= last) index++;
    if (index < to && startOf(index) <= last) found.push(index++);
  }
  return found;
}
