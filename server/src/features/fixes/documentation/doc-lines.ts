import { endOfJoinedSentence } from '../../../syntax/documentation-style';
import { type DocumentationSection, hasText } from '../../../syntax/syntax-tree';
import { lineAround } from '../../../text/lines';
import { insertAt } from '../../../text/text-change';
import { STUB } from '../../documentation/documentation-block';
import { blockOf } from '../block-of';
import { fixInEntry, type FixMaker } from '../fix';
import { sureIfHarmless } from '../harmless';
import { mendSyntax } from '../mend-syntax';

/** Fixes of single lines of documentation. */

/** Two spaces behind every sentence of the line. */
export const separateSentences: FixMaker = (problem) => {
  const block = blockOf(problem);
  if (block === undefined) return [];
  const { start, end } = lineAround(block.text, problem.range.start);
  const line = block.text.slice(start + 2, end);
  let mended = line;
  for (let mark = endOfJoinedSentence(mended); mark !== undefined; mark = endOfJoinedSentence(mended))
    mended = `${mended.slice(0, mark + 1)} ${mended.slice(mark + 1)}`;
  const change = { start: start + 2, end, text: mended };
  return mended === line ? [] : [fixInEntry(problem, 'Put two spaces between sentences', [change], true)];
};

export const addSpace: FixMaker = (problem) =>
  mendSyntax(problem, [
    { title: "Insert a space behind '#'", changes: [insertAt(problem.range.start + 1, ' ')] },
  ]);

/** The symbol line holds the symbol, a colon and nothing else. */
export const mendSymbolLine: FixMaker = (problem) => {
  const block = blockOf(problem);
  const symbol = block?.entry.symbol;
  if (block === undefined || symbol === undefined) return [];
  const { start, end } = lineAround(block.text, symbol.start);
  const [, rest = ''] = /^#[ \t]*@[^\s:]+[ \t]*:?[ \t]*(.*)$/.exec(block.text.slice(start, end)) ?? [];
  const [, name = symbol.name] = /^@?([^\s:]+)/.exec(symbol.name) ?? [];
  const text = [`# @${name}:`, ...(rest === '' ? [] : ['#', `# ${rest}`])].join(block.lineEnd);
  return mendSyntax(problem, [{ title: `Change to '@${name}:'`, changes: [{ start, end, text }] }]);
};

export const nameSymbol: FixMaker = (problem) => {
  const block = blockOf(problem);
  const name = problem.definition?.name ?? '';
  if (block === undefined || name === '') return [];
  const { start, end } = lineAround(block.text, problem.range.start);
  return mendSyntax(problem, [
    { title: `Change to '@${name}:'`, changes: [{ start, end, text: `# @${name}:` }] },
  ]);
};

/** What stands on the line of the `##` that begins a block moves to the next one. */
export const mendStart: FixMaker = (problem) => {
  const block = blockOf(problem);
  if (block === undefined) return [];
  const { end } = lineAround(block.text, 0);
  const rest = block.text.slice(2, end).replace(/^[#\s]+/, '');
  const text = rest === '' ? '' : `${block.lineEnd}# ${rest}`;
  const changes = [{ start: 2, end, text }];
  return sureIfHarmless(mendSyntax(problem, [{ title: "Leave '##' alone on its line", changes }]), problem);
};

export const mendEnd: FixMaker = (problem) => {
  const block = blockOf(problem);
  if (block === undefined) return [];
  const { start, end } = lineAround(block.text, problem.range.start);
  const rest = block.text.slice(start + 2, end).replace(/^[#\s]+/, '');
  const text = rest === '' ? '##' : `# ${rest}${block.lineEnd}##`;
  return mendSyntax(problem, [{ title: "Leave '##' alone on its line", changes: [{ start, end, text }] }]);
};

/** Closes a block behind its last line. */
export const closeBlock: FixMaker = (problem) => {
  const block = blockOf(problem);
  if (block === undefined) return [];
  const { length } = block.text.trimEnd();
  const change = insertAt(length, `${block.lineEnd}##`);
  const fixes = mendSyntax(problem, [{ title: "Close the block with '##'", changes: [change] }]);
  // The `##` may be one that is too much, with which another block falls apart.
  return sureIfHarmless(fixes, problem);
};

/** As far as what the line belongs to is indented. */
export const indentLine: FixMaker = (problem) => {
  const block = blockOf(problem);
  const wanted = Number(problem.diagnostic.arguments['n']);
  if (block === undefined || !Number.isInteger(wanted) || wanted < 0) return [];
  const { start, end } = lineAround(block.text, problem.range.start);
  const text = block.text.slice(start + 1, end).trimStart();
  const change = { start, end, text: `# ${' '.repeat(wanted)}${text}` };
  // It may be the first line of text that does not belong there at all.
  return sureIfHarmless(mendSyntax(problem, [{ title: `Indent by ${wanted}`, changes: [change] }]), problem);
};

/** A second line `Features:`, or one that nothing follows. */
export const removeFeaturesLine: FixMaker = (problem) => {
  const block = blockOf(problem);
  if (block === undefined) return [];
  const before = block.text.slice(0, lineAround(block.text, problem.range.start).end);
  const found = /#[ \t]*Features:[ \t]*(?:\r\n|\n|$)(?:#[ \t]*(?:\r\n|\n))*(?=[^\n]*$)/.exec(before);
  if (found === null) return [];
  const blank = /^\r?\n(?:#[ \t]*\r?\n)*/.exec(block.text.slice(found.index + found[0].length))?.[0] ?? '';
  const isLine = found[0].endsWith('\n');
  const change = {
    start: found.index,
    end: found.index + found[0].length + (isLine ? 0 : blank.length),
    text: '',
  };
  return mendSyntax(problem, [{ title: "Remove 'Features:'", changes: [change] }]);
};

/** Something to be replaced stands where there is no text. */
export const addText: FixMaker = (problem) => {
  const block = blockOf(problem);
  const section = block?.entry.sections.find(
    (candidate) => !hasText(candidate) && isLabelAt(problem.range.start, candidate),
  );
  if (section?.label === undefined) return [];
  const change = insertAt(section.label.end + 1, ` ${STUB}`);
  return [fixInEntry(problem, `Write '${STUB}'`, [change])];
};

function isLabelAt(offset: number, { start, label }: DocumentationSection): boolean {
  return label !== undefined && start <= offset && offset <= label.end + 1;
}
