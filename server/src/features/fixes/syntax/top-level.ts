import type { ArrayNode } from '../../../syntax/nodes';
import { parse } from '../../../syntax/parser';
import { insertAt, type TextChange } from '../../../text/text-change';
import { shiftRange } from '../../../text/text-range';
import type { FixMaker, Problem } from '../fix';
import { sureIfHarmless } from '../harmless';
import { type Attempt, markedText, mendSyntax } from '../mend-syntax';
import { removeToken } from './misplaced-token';

/** At the top stand objects and nothing else: what is in a list can do without it, and what lacks braces gets them. */
export const fixTopLevel: FixMaker = (problem) => {
  const list = parseList(problem);
  if (list !== undefined) return mendSyntax(problem, takeApart(list, problem));
  const braced = sureIfHarmless(mendSyntax(problem, putIntoBraces(problem)), problem);
  if (braced.length > 0) return braced;
  const punctuation = mendSyntax(problem, removeToken(problem));
  if (punctuation.length > 0) return punctuation;
  const { start, end } = problem.range;
  const lineEnd = /^[ \t]*\r?\n/.exec(problem.text.slice(problem.start + end))?.[0] ?? '';
  const changes = [{ start, end: end + lineEnd.length, text: '' }];
  const title = `Remove ${markedText(problem).slice(0, 30)}`;
  return mendSyntax(problem, [{ title, changes, mustHelp: true }], false);
};

/** What is marked or begins there, if it is a list. As nothing can be made of it at the top, trees do not hold it. */
function parseList({ text, start, range, entry, view }: Problem): ListAtTop | undefined {
  const opening = "{'':";
  const source = text.slice(start + range.start, start + Math.max(range.end, entry.length));
  if (!source.startsWith('[')) return undefined;
  const [wrapped] = parse(`${opening}${source}}`, view.module.tree.release).entries;
  const value = wrapped?.kind === 'expression' && wrapped.value.kind === 'object' ? wrapped.value : undefined;
  const list = value?.members[0]?.value;
  return list?.kind === 'array' ? { list, shift: range.start - opening.length } : undefined;
}

interface ListAtTop {
  readonly list: ArrayNode;
  /** From its offsets to those of the entry. */
  readonly shift: number;
}

/** The elements of a list stand by themselves, without the brackets around it and the commas between them. */
function takeApart({ list, shift }: ListAtTop, problem: Problem): Attempt[] {
  const elements = list.elements.map((element) => ({ kind: element.kind, ...shiftRange(element, shift) }));
  const { start, end } = shiftRange(list, shift);
  if (elements.length === 0 || elements.some(({ kind }) => kind !== 'object')) return [];
  const changes: TextChange[] = [{ start, end: elements[0]?.start ?? start, text: '' }];
  elements.forEach((element, index) => {
    const next = elements[index + 1];
    if (next === undefined) changes.push({ start: element.end, end, text: '' });
    else changes.push(...commaBetween(element.end, next.start, problem));
  });
  return [{ title: 'Take the list apart', changes }];
}

function commaBetween(from: number, to: number, { text, start }: Problem): TextChange[] {
  const gap = text.slice(start + from, start + to);
  const comma = gap.indexOf(',');
  if (comma < 0) return [];
  const at = from + comma;
  // Each begins a line, as those do that were written so.
  return gap.includes('\n') ? [{ start: at, end: at + 1, text: '' }] : [{ start: from, end: to, text: '\n' }];
}

/** Keys and values without braces, as far as a blank line or something that begins in column 0. */
function putIntoBraces({ text, start, range }: Problem): Attempt[] {
  const rest = text.slice(start + range.start);
  if (!/^'[^'\r\n]*'[ \t]*:/.test(rest)) return [];
  const length = /\r?\n(?:[ \t]*\r?\n|[{#]|$)|$/.exec(rest)?.index ?? rest.length;
  const isClosed = rest.slice(0, length).endsWith('}') && countOf(/\}/g) > countOf(/\{/g);
  const changes = [insertAt(range.start, '{ ')];
  if (!isClosed) changes.push(insertAt(range.start + length, ' }'));
  return [{ title: 'Put it into braces', changes }];

  function countOf(bracket: RegExp): number {
    return rest.slice(0, length).match(bracket)?.length ?? 0;
  }
}
