import type { SyntaxErrorCode } from '../../syntax/syntax-error';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { ValueNode } from '../../syntax/nodes';
import { growth, shiftChange, type TextChange } from '../../text/text-change';
import { reparse } from '../../syntax/reparse';
import { type Fix, fixInEntry, type Problem } from './fix';

/** One way in which the text may have been meant. */
export interface Attempt {
  readonly title: string;
  /** In offsets of the entry. */
  readonly changes: readonly TextChange[];
  /** Whether it must leave fewer errors in the whole text: it may just move the error on. */
  readonly mustHelp?: boolean;
  /** What tells that something else was meant, if it comes to light further on in the line. */
  readonly refutedBy?: SyntaxErrorCode;
}

/**
 * Those of the attempts after which the text is right up to where the error was, and no worse behind it: there mending
 * one error may bring another one to light. The first of them is as good as sure, unless something is lost or guessed.
 */
export function mendSyntax(problem: Problem, attempts: readonly Attempt[], isSure = true): Fix[] {
  const { view, start, range } = problem;
  const { tree } = view.module;
  // What is missing at the end of the text is noticed behind its last character.
  const end = start + Math.max(range.end, range.start + 1);
  const fixes: Fix[] = [];
  for (const { title, changes, mustHelp = false, refutedBy } of attempts) {
    // The last one comes first, so that the offsets of the others still hold.
    const mended = reparse(tree, changes.map((change) => shiftChange(change, start)).toReversed());
    const newEnd = changes.reduce((offset, change) => offset + growth(change), end);
    const more = countErrors(mended) - countErrors(tree);
    const isBetter = countErrors(mended, newEnd + (mustHelp ? 1 : 0)) < countErrors(tree, end);
    if (!isBetter || more > (mustHelp ? -1 : 0)) continue;
    const isRefuted = refutedBy !== undefined && comesUp(refutedBy, newEnd, mended);
    fixes.push(fixInEntry(problem, title, changes, isSure && fixes.length === 0 && !isRefuted));
  }
  return fixes;
}

/** Whether such an error stands in the rest of a line. */
function comesUp(code: SyntaxErrorCode, from: number, { entries, starts, source }: SyntaxTree): boolean {
  const rest = source.slice(from, source.length).search(/[\r\n]|$/);
  return entries.some((entry, index) => {
    return entry.errors.some((error) => {
      const start = (starts[index] ?? 0) + error.start;
      return error.code === code && from <= start && start <= from + rest;
    });
  });
}

/** How many errors start before an offset. */
function countErrors({ entries, starts }: SyntaxTree, limit = Number.POSITIVE_INFINITY): number {
  let count = 0;
  entries.forEach((entry, index) => {
    const start = starts[index] ?? 0;
    count += entry.errors.filter((error) => start + error.start < limit).length;
    if (entry.kind === 'error' && start < limit) count++;
  });
  return count;
}

/** The text that the diagnostic marks. */
export function markedText({ text, start, range }: Problem): string {
  return text.slice(start + range.start, start + range.end);
}

/** Where the last token before the diagnostic ends: behind it belongs what is missing. */
export function endBefore({ entry, range }: Problem): number | undefined {
  if (entry.kind !== 'expression') return undefined;
  let last: number | undefined;
  for (const end of endsWithin(entry.value))
    if (end <= range.start && (last === undefined || end > last)) last = end;
  return last;
}

function* endsWithin(value: ValueNode): Generator<number> {
  if (value.kind === 'missing') return;
  yield value.end;
  if (value.kind === 'array') for (const element of value.elements) yield* endsWithin(element);
  if (value.kind === 'object')
    for (const member of value.members) {
      yield member.key.end;
      yield* endsWithin(member.value);
    }
}
