import type { CommentEntry, DocumentationEntry, Entry } from '../../syntax/syntax-tree';
import { isCutShort } from '../../schema/damage';
import { isDirective } from '../../schema/lower';
import type { Module } from '../../schema/module';
import { type Finding, FindingCollector } from '../finding';

const NONE: readonly Finding[] = [];

/**
 * Definition documentation must stand in front of a definition, and nothing else may: looks at pairs of entries from
 * index `start` on, before `end`.
 */
export function checkDocumentationBinding({ tree }: Module, start: number, end: number): Finding[] {
  const findings: Finding[] = [];
  const { entries, release } = tree;
  let pending: DocumentationEntry | undefined;
  for (let index = start; index < end; index++) {
    const entry = entries[index]!;
    if (entry.kind === 'comment') {
      if (pending === undefined || !release.has('doc.comment-behind')) continue;
      findings.push(...checkCommentBehind(pending, entry));
      pending = undefined;
      continue;
    }
    if (pending !== undefined && !isBound(pending, entry) && !isTornOff(entry))
      findings.push(...checkBinding(pending, entry));
    pending = entry.kind === 'documentation' ? entry : undefined;
  }
  const isLast = end === entries.length;
  if (isLast && pending !== undefined) findings.push(...checkBinding(pending, undefined));
  return findings;
}

export function checkBinding(documentation: DocumentationEntry, next: Entry | undefined): readonly Finding[] {
  if (isBound(documentation, next)) return NONE;
  const { symbol } = documentation;
  const collector = new FindingCollector(documentation);
  // What the text in an error entry was meant to be, nobody knows.
  if (next?.kind === 'error' || isCutShort(documentation)) return NONE;
  if (symbol === undefined) {
    const isBroken = documentation.errors.length > 0;
    if (!isBroken) collector.report('doc-freeform-before-def', {}, { start: 0, end: 2 });
  } else collector.report('doc-dangling', { symbol: symbol.name }, symbol);
  return collector.findings;
}

/** Whether documentation of a definition, and no other one, has a definition behind it. */
function isBound({ symbol }: DocumentationEntry, next: Entry | undefined): boolean {
  return (next !== undefined && isDefined(next)) === (symbol !== undefined);
}

/** One release takes a comment right behind a block for the start of another one. */
export function checkCommentBehind(
  documentation: DocumentationEntry,
  comment: CommentEntry,
): readonly Finding[] {
  if (documentation.symbol !== undefined) return checkBinding(documentation, comment);
  const collector = new FindingCollector(comment);
  collector.report('doc-start-junk', {}, { start: 0, end: comment.length });
  return collector.findings;
}

/** A block without symbol that breaks off: the rest of the one before, if a `##` was typed in the middle of that. */
function isTornOff(entry: Entry): boolean {
  return entry.kind === 'documentation' && entry.symbol === undefined && isCutShort(entry);
}

/** Whether QEMU's front end takes the entry for a definition: everything but documentation and directives. */
function isDefined(entry: Entry): boolean {
  return entry.kind === 'expression' && !isDirective(entry);
}
