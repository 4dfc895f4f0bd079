import { entriesWithSigns } from '../../qmp/signs-of-examples';
import { changedSpan } from '../../schema/changed-span';
import type { Module } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import { type ExamplesResult, examplesOfEntry } from './examples-of-entry';
import type { Lookups } from './noted-lookups';

/** A block of documentation that has examples, and what was found in them. */
interface BlockWithExamples {
  /** The block is this entry of the file. */
  readonly index: number;
  readonly result: ExamplesResult;
}

/** The blocks of a file that have examples: a few, so that an edit costs nothing for all the others. */
export interface Blocks {
  /** From top to bottom. */
  readonly all: readonly BlockWithExamples[];
  /** What was looked up for all of them, and perhaps for some that are gone. */
  readonly lookups: Lookups;
}

const NO_LOOKUPS: Lookups = new Map();

export function checkBlocks(module: Module, schema: Schema): Blocks {
  const all = checkSpan(0, module.tree.entries.length, module, schema);
  let lookups: Lookups | undefined;
  return {
    all,
    // Whoever checks once never asks.
    get lookups() {
      return (lookups ??= withLookupsOf(all, NO_LOOKUPS));
    },
  };
}

/**
 * The blocks after an edit; the same object if all are as they were. Only those are checked again that are new, or that
 * looked up one of the names that `changed`.
 */
export function reviseBlocks(
  blocks: Blocks,
  changed: readonly string[],
  before: Module,
  module: Module,
  schema: Schema,
): Blocks {
  const { start, endBefore, endAfter } = changedSpan(before.tree.entries, module.tree.entries);
  const isSameSpan = start === endBefore && start === endAfter;
  if (isSameSpan && blocks.all.every(({ result }) => holds(result, changed))) return blocks;
  const all: BlockWithExamples[] = [];
  const keep = (block: BlockWithExamples, index: number): void => {
    if (!holds(block.result, changed)) all.push(...checkSpan(index, index + 1, module, schema));
    else all.push(block.index === index ? block : { index, result: block.result });
  };
  for (const block of blocks.all) if (block.index < start) keep(block, block.index);
  all.push(...checkSpan(start, endAfter, module, schema));
  for (const block of blocks.all)
    if (block.index >= endBefore) keep(block, block.index + endAfter - endBefore);
  const known = new Set(blocks.all.map(({ result }) => result));
  const added = all.filter(({ result }) => !known.has(result));
  const lookups = withLookupsOf(added, blocks.lookups);
  return { all, lookups: isMostlyOld(lookups, all) ? withLookupsOf(all, NO_LOOKUPS) : lookups };
}

/** Whether more than half of it was looked up for blocks that are gone. */
function isMostlyOld(lookups: Lookups, blocks: readonly BlockWithExamples[]): boolean {
  return lookups.size > 2 * blocks.reduce((sum, { result }) => sum + result.lookups.size, 0);
}

function holds({ isLasting, lookups }: ExamplesResult, changed: readonly string[]): boolean {
  if (!isLasting) return false;
  for (const name of changed) if (lookups.has(name)) return false;
  return true;
}

/** The blocks with examples among some entries of a file. */
function checkSpan(start: number, end: number, module: Module, schema: Schema): BlockWithExamples[] {
  const { entries, starts } = module.tree;
  const blocks: BlockWithExamples[] = [];
  for (const index of entriesWithSigns(module.tree, start, end)) {
    const entry = entries[index]!;
    if (entry.kind !== 'documentation') continue;
    const result = examplesOfEntry(entry, starts[index] ?? 0, module, schema);
    if (result !== undefined) blocks.push({ index, result });
  }
  return blocks;
}

function withLookupsOf(blocks: readonly BlockWithExamples[], lookups: Lookups): Lookups {
  if (blocks.length === 0) return lookups;
  const all = new Map(lookups);
  for (const { result } of blocks) for (const [name, definition] of result.lookups) all.set(name, definition);
  return all;
}
