import type { Module } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { SchemaFile } from '../../schema/schema-files';
import { byPlace, type Diagnostic } from '../diagnostic';
import { mayBeHidden } from '../severity';
import { type Blocks, checkBlocks, reviseBlocks } from './blocks-with-examples';
import { namesThatChanged } from './noted-lookups';

/** What is wrong with the examples in a file, with all that it depends on. */
interface FileExamples {
  readonly module: Module;
  readonly schema: Schema;
  readonly blocks: Blocks;
  readonly diagnostics: readonly Diagnostic[];
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
  const state = previous === undefined ? checkFile(module, schema) : reviseFile(previous, module, schema);
  known.set(file, state);
  return state.diagnostics;
}

function checkFile(module: Module, schema: Schema): FileExamples {
  return placeAll(module, schema, checkBlocks(module, schema));
}

function reviseFile(previous: FileExamples, module: Module, schema: Schema): FileExamples {
  const changed = namesThatChanged(previous.blocks.lookups, previous.schema, schema);
  const blocks = reviseBlocks(previous.blocks, changed, previous.module, module, schema);
  const isCurrent = blocks === previous.blocks && previous.module === module && readsAsMuch(previous, schema);
  return isCurrent ? { ...previous, schema } : placeAll(module, schema, blocks);
}

function readsAsMuch({ schema: before, isAboutAll }: FileExamples, schema: Schema): boolean {
  return !isAboutAll || (before.damaged === schema.damaged && before.files === schema.files);
}

function placeAll(module: Module, schema: Schema, blocks: Blocks): FileExamples {
  const { starts } = module.tree;
  const found: Diagnostic[] = [];
  for (const { index, result } of blocks.all) {
    const diagnostics = result.diagnosticsAt(starts[index] ?? 0);
    if (diagnostics.length > 0) for (const diagnostic of diagnostics) found.push(diagnostic);
  }
  const isAboutAll = found.some(isAboutNames);
  const shown = isAboutAll ? found.filter((one) => !isHidden(one, schema)) : found;
  const diagnostics = shown.length === 0 ? NONE : shown.sort(byPlace);
  return { module, schema, blocks, diagnostics, isAboutAll };
}

/** Whether what it misses may stand where the schema cannot be read. */
function isHidden(diagnostic: Diagnostic, schema: Schema): boolean {
  return isAboutNames(diagnostic) && mayBeHidden(diagnostic.arguments['name'] ?? '', schema);
}

/** Whether it claims that the schema has no definition of a name. */
export function isAboutNames({ code }: Diagnostic): boolean {
  return code === 'qmp-example/unknown-command' || code === 'qmp-example/unknown-event';
}
