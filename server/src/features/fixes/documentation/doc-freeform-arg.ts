import type { SyntaxError } from '../../../syntax/syntax-error';
import { lineAround } from '../../../text/lines';
import { insertAt, type TextChange } from '../../../text/text-change';
import { undescribed } from './document-part';
import type { Block } from '../../documentation/documentation-block';
import { blockOf } from '../block-of';
import { asListItems } from './entries-to-list';
import type { Fix, FixMaker, Problem } from '../fix';
import { type Attempt, mendSyntax } from '../mend-syntax';

/** `@name:` where nothing is described: the block was meant for a definition, or it is no entry at all. */
export const mendMisplacedEntry: FixMaker = (problem) => {
  const block = blockOf(problem);
  if (block?.entry !== problem.entry) return [];
  if (block.entry.symbol !== undefined)
    return mendSyntax(problem, [...separateText(problem, block), removeColon(problem)]);
  const { definition } = problem;
  if (definition === undefined || definition.name === '')
    return withoutPreference(mendSyntax(problem, [...asListItems(block), removeColon(problem)]));
  const fixes = mendSyntax(problem, bindTo(definition.name, block));
  return describesParts(definition.name, block, problem) ? fixes : withoutPreference(fixes);
};

function withoutPreference(fixes: readonly Fix[]): Fix[] {
  return fixes.map((fix) => ({ ...fix, isPreferred: false }));
}

/** What stands in front of a definition lacks the line with the symbol, or has it too late. */
function bindTo(name: string, block: Block): Attempt[] {
  const symbol = entriesOf(block).find((error) => error.arguments['name'] === name);
  const line = symbol && lineAround(block.text, symbol.start);
  if (line === undefined) {
    return [{ title: `Add the line '@${name}:'`, changes: [symbolLine(name, block)] }];
  }
  if (block.text.slice(line.start, line.end).trimEnd() !== `# @${name}:`) return [];
  const removal = { start: line.start, end: line.end + block.lineEnd.length, text: '' };
  return [{ title: `Move '@${name}:' to the start`, changes: [symbolLine(name, block), removal] }];
}

/** Whether the entries are surely about the definition. */
function describesParts(name: string, block: Block, problem: Problem): boolean {
  const parts = [...namesOf('member', problem, block), ...namesOf('feature', problem, block), name];
  return entriesOf(block).every((error) => parts.includes(error.arguments['name'] ?? ''));
}

function entriesOf({ entry }: Block): SyntaxError[] {
  return entry.errors.filter(({ code }) => code === 'doc-freeform-arg');
}

function symbolLine(name: string, { text, lineEnd }: Block): TextChange {
  const { end } = lineAround(text, 0);
  // A blank line that is there already is enough.
  const isApart = /^\r?\n#[ \t]*(?:\r?\n|$)/.test(text.slice(end));
  return insertAt(end, [`${lineEnd}# @${name}:`, ...(isApart ? [] : ['#'])].join(lineEnd));
}

/** Up to 8.0 `@name:` is an entry only if a space follows. */
function separateText(problem: Problem, block: Block): Attempt[] {
  const name = problem.diagnostic.arguments['name'] ?? '';
  if (!namesOf('member', problem, block).includes(name)) return [];
  return [{ title: 'Insert a space behind the colon', changes: [insertAt(problem.range.end, ' ')] }];
}

function namesOf(kind: 'member' | 'feature', problem: Problem, block: Block): string[] {
  return problem.definition === undefined ? [] : undescribed(block, kind, problem.definition, problem);
}

function removeColon({ range: { end }, diagnostic }: Problem): Attempt {
  const title = `Remove the colon behind '@${diagnostic.arguments['name'] ?? ''}'`;
  return { title, changes: [{ start: end - 1, end, text: '' }] };
}
