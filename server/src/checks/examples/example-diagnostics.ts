import type { Module } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { SchemaFile } from '../../schema/schema-files';
import type { DocumentationEntry } from '../../syntax/syntax-tree';
import { byPlace, type Diagnostic } from '../diagnostic';
import { mayBeHidden } from '../severity';
import { type ExamplesResult, examplesOfEntry } from './examples-of-entry';
import { type Lookups, standForTheSame } from './noted-lookups';

/** What is wrong with the examples in a file, with all that it depends on. */
interface FileExamples {
  readonly module: Module;
  readonly isLasting: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the blocks that have examples. */
  readonly results: ReadonlyMap<DocumentationEntry, ExamplesResult>;
  /** What was looked up for all of them, and perhaps for some that are gone. */
  readonly lookups: Lookups;
  readonly schema: Schema;
  /** Whether it matters what of the schema could not be read. */
  readonly isAboutAll: boolean;
}

/** What was found last. A file of a schema is the same object as long as includes are as they were. */
const known = new WeakMap<SchemaFile, FileExamples>();
const NONE: readonly Diagnostic[] = [];

/**
 * What is wrong with the examples in a file of a schema, from top to bottom; the same object as long as it is the same.
 * Nobody needs to know it for anything else, so it is only found out where somebody asks.
 */
export function exampleDiagnostics(file: SchemaFile, schema: Schema): readonly Diagnostic[] {
  const module = schema.moduleOf(file);
  const previous = known.get(file);
  const isSame = previous !== undefined && standForTheSame(previous.lookups, schema, previous.schema);
  const isCurrent =
    isSame && previous.module === module && previous.isLasting && readsAsMuch(previous, schema);
  const state = isCurrent
    ? { ...previous, schema }
    : checkFile(module, schema, isSame ? previous : undefined);
  known.set(file, state);
  return state.diagnostics;
}

function readsAsMuch({ schema: before, isAboutAll }: FileExamples, schema: Schema): boolean {
  return !isAboutAll || (before.damaged === schema.damaged && before.files === schema.files);
}

/** All results of `previous` still hold. */
function checkFile(module: Module, schema: Schema, previous: FileExamples | undefined): FileExamples {
  const { entries, starts } = module.tree;
  const results = new Map<DocumentationEntry, ExamplesResult>();
  const found: Diagnostic[] = [];
  const added: ExamplesResult[] = [];
  let isLasting = true;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    if (entry.kind !== 'documentation') continue;
    const start = starts[index] ?? 0;
    const before = previous?.results.get(entry);
    const result = before ?? examplesOfEntry(entry, start, module, schema);
    if (result === undefined) continue;
    if (result.isLasting) results.set(entry, result);
    else isLasting = false;
    if (before === undefined) added.push(result);
    for (const diagnostic of result.diagnosticsAt(start)) found.push(diagnostic);
  }
  const isAboutAll = found.some(isAboutNames);
  const diagnostics = isAboutAll ? found.filter((one) => !isHidden(one, schema)) : found;
  return {
    module,
    isLasting,
    diagnostics: diagnostics.length === 0 ? NONE : diagnostics.sort(byPlace),
    results,
    lookups: withLookups(previous?.lookups ?? new Map(), added),
    schema,
    isAboutAll,
  };
}

/** Whether what it misses may stand where the schema cannot be read. */
function isHidden(diagnostic: Diagnostic, schema: Schema): boolean {
  return isAboutNames(diagnostic) && mayBeHidden(diagnostic.arguments['name'] ?? '', schema);
}

function withLookups(lookups: Lookups, added: readonly ExamplesResult[]): Lookups {
  if (added.length === 0) return lookups;
  const all = new Map(lookups);
  for (const result of added) for (const [name, definition] of result.lookups) all.set(name, definition);
  return all;
}

/** Whether it claims that the schema has no definition of a name. */
export function isAboutNames({ code }: Diagnostic): boolean {
  return code === 'qmp-example/unknown-command' || code === 'qmp-example/unknown-event';
}
