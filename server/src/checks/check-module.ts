import type { Release } from '../releases/release';
import { changedSpan } from '../schema/changed-span';
import { isDefinitionItem, itemsAmong, type Module, type ModuleItem } from '../schema/module';
import type { Entry } from '../syntax/syntax-tree';
import { type Finding, FindingCollector } from './finding';
import { checkInclude, checkPragma } from './module/directives';
import { checkDocumentationBinding } from './module/documentation-binding';
import { checkUnknownExpression } from './structure/definition-kind';

/** Entries of a file from index `start` on, before `end`. */
interface EntrySpan {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Finding[] = [];

/*
 * Loops over all entries or items of a file go by index: until V8 optimises it, each step of a `for … of` makes an object
 * and takes some thirty bytecodes.
 */

const results = new WeakMap<Module, readonly Finding[]>();
const syntaxFindings = new WeakMap<Entry, readonly Finding[]>();

/**
 * What is wrong with a file by itself, its definitions left aside. Where nothing was wrong with it `before` an edit, only
 * what was edited is looked at.
 */
export function checkModule(module: Module, before?: Module): readonly Finding[] {
  let findings = results.get(module);
  if (findings === undefined) {
    const wasClean = before !== undefined && results.get(before)?.length === 0;
    const { start, end } = wasClean ? spanToCheck(before, module) : wholeOf(module);
    findings = collectFindings(module, start, end);
    results.set(module, findings);
  }
  return findings;
}

function wholeOf({ tree }: Module): EntrySpan {
  return { start: 0, end: tree.entries.length };
}

/** The entries that an edit brought, with their neighbours: documentation belongs to what stands behind it. */
function spanToCheck(before: Module, { tree }: Module): EntrySpan {
  const { entries } = tree;
  const changed = changedSpan(before.tree.entries, entries);
  let start = changed.start - 1;
  while (start > 0 && entries[start]!.kind === 'comment') start--;
  let end = changed.endAfter;
  while (end < entries.length && entries[end]!.kind === 'comment') end++;
  return { start: Math.max(start, 0), end: Math.min(end + 1, entries.length) };
}

function collectFindings(module: Module, start: number, end: number): Finding[] {
  const findings = checkDocumentationBinding(module, start, end);
  const { entries, release } = module.tree;
  for (let index = start; index < end; index++) {
    const entry = entries[index]!;
    if (entry.errors.length > 0) findings.push(...syntaxFindingsOf(entry));
  }
  const items = itemsAmong(module, start, end);
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (isDefinitionItem(item) || item.declaration.entry.errors.length > 0) continue;
    findings.push(...checkItem(item, release));
  }
  return findings;
}

/** The errors of an entry as findings. */
export function syntaxFindingsOf(entry: Entry): readonly Finding[] {
  let findings = syntaxFindings.get(entry);
  if (findings === undefined) {
    findings = entry.errors.map((error) => ({
      code: error.code,
      arguments: error.arguments,
      entry,
      range: { start: error.start, end: error.end },
      reference: { entry, offset: error.referenceOffset ?? error.start },
      related: [],
    }));
    syntaxFindings.set(entry, findings);
  }
  return findings;
}

/** The form of a directive, or of an expression that is nothing. */
export function checkItem({ declaration }: ModuleItem, release: Release): readonly Finding[] {
  switch (declaration.kind) {
    case 'include':
      return checkInclude(declaration);
    case 'pragma':
      return checkPragma(declaration, release);
    case 'unknown': {
      const collector = new FindingCollector(declaration.entry);
      checkUnknownExpression(declaration, collector);
      return collector.findings;
    }
    default:
      return NONE;
  }
}
