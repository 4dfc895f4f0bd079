import { lineAround } from '../../../text/lines';
import type { TextChange } from '../../../text/text-change';
import type { TextRange } from '../../../text/text-range';
import type { Block } from '../../documentation/documentation-block';
import { blockOf } from '../block-of';
import type { FixMaker } from '../fix';
import { mendSyntax } from '../mend-syntax';

/** Lines without text at the end of what stands in front of something, and at the start of what stands behind. */
const BLANK_IN_FRONT = /(?:(?<=\n)#?[ \t]*\r?\n)+$/;
const BLANK_BEHIND = /^\r?\n(?:#[ \t]*\r?\n)*/;
const HAS_TEXT_IN_FRONT = /(?:^|\n)#(?!#)[ \t]*\S[^\n]*\n$/;
const HAS_TEXT_BEHIND = /^\r?\n#(?!#)[ \t]*\S/;

/** The heading begins a block of its own. */
export const splitBlock: FixMaker = (problem) => {
  const block = blockOf(problem);
  if (block === undefined) return [];
  const { start } = lineAround(block.text, problem.range.start);
  const blank = BLANK_IN_FRONT.exec(block.text.slice(0, start))?.[0].length ?? 0;
  const text = ['##', '', '##', ''].join(block.lineEnd);
  return mendSyntax(problem, [
    { title: 'Begin a block with the heading', changes: [{ start: start - blank, end: start, text }] },
  ]);
};

/** The documentation of a definition has no headings: it is strong text, or belongs to a block in front. */
export const replaceHeading: FixMaker = (problem) => {
  const block = blockOf(problem);
  if (block === undefined) return [];
  const line = lineAround(block.text, problem.range.start);
  return mendSyntax(problem, [
    { title: 'Change the heading to strong text', changes: [strongText(block, line)] },
    { title: 'Move the heading into a block in front', changes: ownBlock(block, line) },
  ]).map((fix) => ({ ...fix, isPreferred: false }));
};

/** A paragraph by itself. */
function strongText({ text, lineEnd }: Block, { start, end }: TextRange): TextChange {
  const title = text.slice(start, end).replace(/^#[\s=]*/, '');
  const above = HAS_TEXT_IN_FRONT.test(text.slice(0, start)) ? ['#'] : [];
  const below = HAS_TEXT_BEHIND.test(text.slice(end)) ? ['#'] : [];
  return { start, end, text: [...above, `# **${title.trimEnd()}**`, ...below].join(lineEnd) };
}

function ownBlock({ text, lineEnd }: Block, { start, end }: TextRange): TextChange[] {
  const heading = ['##', text.slice(start, end), '##', '', ''].join(lineEnd);
  const behind = BLANK_BEHIND.exec(text.slice(end))?.[0].length ?? 0;
  return [
    { start: 0, end: 0, text: heading },
    { start, end: end + behind, text: '' },
  ];
}
