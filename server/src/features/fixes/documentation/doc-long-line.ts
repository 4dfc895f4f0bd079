import { lineAround } from '../../../text/lines';
import type { Block } from '../../documentation/documentation-block';
import { blockOf } from '../block-of';
import type { FixMaker } from '../fix';
import { mendSyntax } from '../mend-syntax';
import { wrapLines } from '../../documentation/wrap-lines';

/** What begins something else than the next line of a paragraph. */
const BEGINS_ANEW = /^(?:[-*+|] |\d+[.)] |\.\. |::|@[^ ]+:|[A-Z][A-Za-z]*:(?: |$))/;
const LABEL = /^(?:@[^ :]+|Returns|Errors|Since|TODO): +/;
const MARKER = /^(?:[-*+]|\d+[.)]) +/;
/** How far text stands in below the label of an entry. */
const HANGING = '    ';

/** Breaks the paragraph anew from the line on that is too long. */
export const rewrap: FixMaker = (problem) => {
  const block = blockOf(problem);
  if (block?.entry !== problem.entry) return [];
  const first = lineAround(block.text, problem.range.start);
  const lines = followingLines(block, first);
  const { start } = first;
  const [head = '', second] = lines;
  const indentation = second === undefined ? hangingIndentation(head) : indentationOf(second);
  const wrapped = wrapLines(
    lines.map((line) => line.trim()),
    indentationOf(head),
    indentation,
  );
  const end =
    start + lines.reduce((sum, line) => sum + line.length + 2, 0) + (lines.length - 1) * block.lineEnd.length;
  const text = wrapped.map((line) => `# ${line}`).join(block.lineEnd);
  return mendSyntax(problem, [
    { title: 'Break the paragraph into lines of 70 columns', changes: [{ start, end, text }] },
  ]);
};

/** The lines of the paragraph from one on, without `# `; as long as they are indented alike. */
function followingLines({ text, lineEnd }: Block, first: { start: number; end: number }): string[] {
  const lines: string[] = [];
  for (let { start, end } = first; ; { start, end } = lineAround(text, end + lineEnd.length)) {
    const line = text.slice(start + 2, end);
    const isStart = lines.length === 0;
    if (!isStart && (!text.startsWith('# ', start) || !continues(line, lines))) return lines;
    lines.push(line);
    if (end + lineEnd.length >= text.length) return lines;
  }
}

function continues(line: string, [head = '', second]: readonly string[]): boolean {
  if (line.trim() === '' || BEGINS_ANEW.test(line.trimStart())) return false;
  if (second !== undefined) return indentationOf(line) === indentationOf(second);
  return hasHead(head) || indentationOf(line) === indentationOf(head);
}

function hasHead(line: string): boolean {
  return LABEL.test(line.trimStart()) || MARKER.test(line.trimStart());
}

function hangingIndentation(line: string): string {
  const indentation = indentationOf(line);
  if (LABEL.test(line.trimStart())) return indentation + HANGING;
  const marker = MARKER.exec(line.trimStart())?.[0] ?? '';
  return indentation + ' '.repeat(marker.length);
}

function indentationOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}
