import type { Release } from '../../releases/release';
import type { Module } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { SchemaFile } from '../../schema/schema-files';
import type { DocumentationEntry } from '../../syntax/syntax-tree';
import type { FilePath } from '../../text/file-path';
import { shiftRange } from '../../text/text-range';
import { formatMessage, type ExampleCode } from '../catalogue';
import { byPlace, type Diagnostic } from '../diagnostic';
import { mayBeHidden } from '../severity';
import { type ExamplesResult, examplesOfEntry } from './examples-of-entry';
import type { ExampleMistake } from './mistakes';
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
  /** Set if it matters what of the schema could not be read. */
  readonly schema: Schema | undefined;
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
  const isSame = previous !== undefined && standForTheSame(previous.lookups, schema);
  if (isSame && previous.module === module && previous.isLasting && readsAsMuch(previous, schema))
    return previous.diagnostics;
  const state = checkFile(module, schema, isSame ? previous : undefined);
  known.set(file, state);
  return state.diagnostics;
}

function readsAsMuch({ schema: before }: FileExamples, schema: Schema): boolean {
  return before === undefined || (before.damaged === schema.damaged && before.files === schema.files);
}

/** All results of \`previous\` still hold. */
function checkFile(module: Module, schema: Schema, previous: FileExamples | undefined): FileExamples {
  const { tree, path } = module;
  const results = new Map<DocumentationEntry, ExamplesResult>();
  const diagnostics: Diagnostic[] = [];
  const added: ExamplesResult[] = [];
  let isLasting = true;
  for (let index = 0; index < tree.entries.length; index++) {
    const entry = tree.entries[index]!;
    if (entry.kind !== 'documentation') continue;
    const start = tree.starts[index] ?? 0;
    const before = previous?.results.get(entry);
    const result = before ?? examplesOfEntry(entry, start, tree, schema);
    if (result === undefined) continue;
    if (result.isLasting) results.set(entry, result);
    else isLasting = false;
    if (before === undefined) added.push(result);
    if (result.mistakes.length > 0) addDiagnostics(result, start, path, schema, diagnostics);
  }
  return {
    module,
    isLasting,
    diagnostics: diagnostics.length === 0 ? NONE : diagnostics.sort(byPlace),
    results,
    lookups: withLookups(previous?.lookups ?? new Map(), added),
    schema: dependsOnAll(results) ? schema : undefined,
  };
}

function withLookups(lookups: Lookups, added: readonly ExamplesResult[]): Lookups {
  if (added.length === 0) return lookups;
  const all = new Map(lookups);
  for (const result of added) for (const [name, definition] of result.lookups) all.set(name, definition);
  return all;
}

function dependsOnAll(results: ReadonlyMap<DocumentationEntry, ExamplesResult>): boolean {
  for (const { mistakes } of results.values())
    if (mistakes.some(({ code }) => isAboutNames(code))) return true;
  return false;
}

function addDiagnostics(
  { mistakes }: ExamplesResult,
  start: number,
  path: FilePath,
  schema: Schema,
  diagnostics: Diagnostic[],
): void {
  for (const mistake of mistakes) {
    const name = mistake.arguments['name'] ?? '';
    if (isAboutNames(mistake.code) && mayBeHidden(name, schema)) continue;
    diagnostics.push(toDiagnostic(mistake, start, path, schema.release));
  }
}

/** A mistake in the text that starts at that offset of a file. */
export function toDiagnostic(
  mistake: ExampleMistake,
  start: number,
  path: FilePath,
  release: Release,
): Diagnostic {
  const { code, arguments: values, related } = mistake;
  const message = formatMessage(code, values, release);
  const range = shiftRange({ start: mistake.start, end: mistake.end }, start);
  const places = related && [{ path, range: shiftRange(related, start), message: related.message }];
  return { code, severity: 'warning', message, range, related: places ?? [], arguments: values };
}

/** Whether it claims that the schema has no definition of a name. */
function isAboutNames(code: ExampleCode): boolean {
  return code === 'qmp-example/unknown-command' || code === 'qmp-example/unknown-event';
}
