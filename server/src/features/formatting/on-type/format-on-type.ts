import type { SyntaxTree } from '../../../syntax/syntax-tree';
import { differenceOf, shiftChange, type TextChange } from '../../../text/text-change';
import { marginInDocumentation } from './documentation-margin';
import { columnOfClosing, columnOfNewLine } from './expression-column';
import { endOfMargin, type TypedLine, typedLineAt } from './typed-line';

/** What the server wants to hear of when it is typed. */
export const FIRST_TYPED = '\n';
export const MORE_TYPED: readonly string[] = ['}', ']'];

/**
 * What must change around a character that was just typed in front of the offset, so that its line begins as the layout
 * wants it: whatever an editor has put there by its own rules. In ascending order, in offsets of the file.
 */
export function formatOnType(tree: SyntaxTree, offset: number, typed: string): TextChange[] {
  const line = typedLineAt(tree, offset);
  if (line === undefined) return [];
  const changes = typed === FIRST_TYPED ? formatNewLine(line) : formatBracket(line, typed);
  return changes.map((change) => shiftChange(change, line.start));
}

function formatNewLine(line: TypedLine): TextChange[] {
  const margin = marginInDocumentation(line);
  if (margin !== undefined) return [...withoutBlankEnd(line), ...setMargin(line, margin, true)];
  if (isDocumentation(line)) return [];
  const { text, above } = line;
  const source = text.slice(above.start, above.end);
  const rest = text.slice(endOfMargin(line, false), line.line.end);
  const indentation = ' '.repeat(columnOfNewLine(line, rest));
  // Whoever breaks a comment wants both parts to be comments.
  const isComment = rest !== '' && !rest.startsWith('#') && hasComment(source);
  const wanted = isComment ? `${indentation}# ` : indentation;
  return [...withoutBlankEnd(line), ...setMargin(line, wanted, false)];
}

function hasComment(source: string): boolean {
  let isInString = false;
  for (let offset = 0; offset < source.length; offset++) {
    const character = source[offset];
    if (character === '#' && !isInString) return true;
    if (character === "'") isInString = !isInString;
    else if (character === '\\' && isInString) offset++;
  }
  return false;
}

/** A closing bracket that begins its line stands where the layout wants it. */
function formatBracket(line: TypedLine, typed: string): TextChange[] {
  const margin = endOfMargin(line, false);
  const isFirst = margin === line.offset - 1 && line.text[margin] === typed;
  if (!isFirst || isDocumentation(line)) return [];
  return setMargin(line, ' '.repeat(columnOfClosing(line)), false);
}

/** Whether the line is in a block of documentation, in which nothing else is to be done. */
function isDocumentation({ tree, index, start, offset }: TypedLine): boolean {
  const entry = tree.entries[index];
  if (entry?.kind !== 'documentation') return false;
  return start + offset <= (tree.starts[index] ?? 0) + entry.length;
}

function withoutBlankEnd({ text, above }: TypedLine): TextChange[] {
  const length = text.slice(above.start, above.end).trimEnd().length;
  const end = above.start + length;
  return end === above.end ? [] : [{ start: end, end: above.end, text: '' }];
}

function setMargin(line: TypedLine, margin: string, mayHoldHash: boolean): TextChange[] {
  const { start } = line.line;
  const given = line.text.slice(start, endOfMargin(line, mayHoldHash));
  return given === margin ? [] : [shiftChange(differenceOf(given, margin), start)];
}
