import { examplesOf } from '../../qmp/examples-of';
import type { Module } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { DocumentationEntry } from '../../syntax/syntax-tree';
import { shiftRange } from '../../text/text-range';
import type { Diagnostic } from '../diagnostic';
import { checkTranscript } from './check-transcript';
import { toDiagnostic } from './mistakes';
import { type Lookups, NotingNamespace, standForTheSame } from './noted-lookups';

/** What is wrong with the examples in a block of documentation. */
export class ExamplesResult {
  private placed: { readonly start: number; readonly diagnostics: readonly Diagnostic[] };

  constructor(
    diagnostics: readonly Diagnostic[],
    /** It holds as long as these stand for the same, if it lasts at all. */
    readonly lookups: Lookups,
    readonly isLasting: boolean,
  ) {
    this.placed = { start: 0, diagnostics };
  }

  /** What is told of it where the block stands at that offset of the file; the same objects as long as it stands there. */
  diagnosticsAt(start: number): readonly Diagnostic[] {
    const { placed } = this;
    if (placed.diagnostics.length > 0 && placed.start !== start) {
      const diagnostics = placed.diagnostics.map((one) => shiftDiagnostic(one, start - placed.start));
      this.placed = { start, diagnostics };
    }
    return this.placed.diagnostics;
  }
}

/** A file may be in several schemas, and not all of them have all that examples name. */
const MAX_SCHEMAS = 4;

/** What was found in blocks with examples, by schema, the latest first. */
const known = new WeakMap<DocumentationEntry, readonly ExamplesResult[]>();

/** Checks the examples in the block of documentation that stands at `start`; nothing if it has none. */
export function examplesOfEntry(
  entry: DocumentationEntry,
  start: number,
  module: Module,
  schema: Schema,
): ExamplesResult | undefined {
  const results = known.get(entry);
  const valid = results?.find(({ lookups }) => standForTheSame(lookups, schema));
  if (valid !== undefined) return valid;
  const result = checkEntry(entry, start, module, schema);
  if (result?.isLasting) known.set(entry, [result, ...(results ?? [])].slice(0, MAX_SCHEMAS));
  return result;
}

function checkEntry(
  entry: DocumentationEntry,
  start: number,
  { tree, path }: Module,
  schema: Schema,
): ExamplesResult | undefined {
  const text = tree.source.slice(start, start + entry.length);
  const examples = examplesOf(entry, text, schema.release);
  if (examples.length === 0) return undefined;
  const namespace = new NotingNamespace(schema);
  const mistakes = examples.flatMap((example) => {
    return checkTranscript(example, namespace, entry.symbol?.name, (range) =>
      text.slice(range.start, range.end),
    );
  });
  const { lookups, dependsOnUses } = namespace;
  const diagnostics = mistakes.map((mistake) => toDiagnostic(mistake, path, schema.release));
  return new ExamplesResult(diagnostics, lookups, !dependsOnUses);
}

function shiftDiagnostic(diagnostic: Diagnostic, by: number): Diagnostic {
  const related = diagnostic.related.map((place) => ({ ...place, range: shiftRange(place.range, by) }));
  return { ...diagnostic, range: shiftRange(diagnostic.range, by), related };
}
