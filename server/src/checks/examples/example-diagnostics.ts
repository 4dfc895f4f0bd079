import type { Definition } from '../../schema/definitions';
import type { Module } from '../../schema/module';
import type { Schema } from '../../schema/schema';
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
  readonly diagnostics: readonly Diagnostic[];
  readonly lookups: Lookups;
  /** Set if it matters what of the schema could not be read. */
  readonly schema: Schema | undefined;
}

/** A file may be in several schemas. */
const MAX_SCHEMAS = 4;
const known = new WeakMap<Module, readonly FileExamples[]>();
const NONE: readonly Diagnostic[] = [];

/**
 * What is wrong with the examples in a file of a schema, from top to bottom; the same object as long as it is the same.
 * Nobody needs to know it for anything else, so it is only found out where somebody asks.
 */
export function exampleDiagnostics(module: Module, schema: Schema): readonly Diagnostic[] {
  const states = known.get(module) ?? [];
  const valid = states.find((state) => isCurrent(state, schema));
  if (valid !== undefined) return valid.diagnostics;
  const state = checkFile(module, schema);
  known.set(module, [state, ...states].slice(0, MAX_SCHEMAS));
  return state.diagnostics;
}

function isCurrent({ lookups, schema: before }: FileExamples, schema: Schema): boolean {
  if (before !== undefined && (before.damaged !== schema.damaged || before.files !== schema.files))
    return false;
  return standForTheSame(lookups, schema);
}

function checkFile({ tree, path }: Module, schema: Schema): FileExamples {
  const lookups = new Map<string, Definition | undefined>();
  const diagnostics: Diagnostic[] = [];
  let dependsOnAll = false;
  for (const [index, entry] of tree.entries.entries()) {
    if (entry.kind !== 'documentation') continue;
    const start = tree.starts[index] ?? 0;
    const result = examplesOfEntry(entry, start, tree, schema);
    if (result === undefined) continue;
    for (const [name, definition] of result.lookups) lookups.set(name, definition);
    dependsOnAll ||= result.mistakes.some(({ code }) => isAboutNames(code));
    addDiagnostics(result, start, path, schema, diagnostics);
  }
  return {
    diagnostics: diagnostics.length === 0 ? NONE : diagnostics.sort(byPlace),
    lookups,
    schema: dependsOnAll ? schema : undefined,
  };
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
    diagnostics.push(place(mistake, start, path, schema));
  }
}

function place(mistake: ExampleMistake, start: number, path: FilePath, { release }: Schema): Diagnostic {
  const { code, arguments: values, related } = mistake;
  const message = formatMessage(code, values, release);
  return {
    code,
    severity: 'warning',
    message,
    range: shiftRange({ start: mistake.start, end: mistake.end }, start),
    related:
      related === undefined ? [] : [{ path, range: shiftRange(related, start), message: related.message }],
    arguments: values,
  };
}

/** Whether it claims that the schema has no definition of a name. */
function isAboutNames(code: ExampleCode): boolean {
  return code === 'qmp-example/unknown-command' || code === 'qmp-example/unknown-event';
}
