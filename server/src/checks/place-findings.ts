import { membersInPlace } from '../schema/types';
import type { Definition } from '../schema/definitions';
import { mayHideAnything, wordsInDamagedText } from '../schema/damage';
import { type Module, startOfItem } from '../schema/module';
import type { Schema, SchemaFile } from '../schema/schema';
import type { Entry } from '../syntax/syntax-tree';
import { shiftRange, type TextRange } from '../text/text-range';
import { findingsByFile, type SchemaAnalysis } from './analysis';
import { type DiagnosticCode, formatMessage } from './catalogue';
import { byPlace, type Diagnostic, type RelatedLocation, type Severity } from './diagnostic';
import type { Finding, RelatedName } from './finding';

/** The diagnostics of each file of the schema, from top to bottom. Files without any are left out. */
export function diagnosticsByFile(analysis: SchemaAnalysis): ReadonlyMap<SchemaFile, readonly Diagnostic[]> {
  const { schema } = analysis;
  const byFile = new Map<SchemaFile, Diagnostic[]>();
  for (const [file, findings] of findingsByFile(analysis)) {
    const diagnostics = placeFindings(findings, file, schema);
    if (diagnostics.length > 0) byFile.set(file, diagnostics);
  }
  return byFile;
}

function placeFindings(findings: readonly Finding[], file: SchemaFile, schema: Schema): Diagnostic[] {
  const starts = startsOfEntries(file.module);
  const diagnostics: Diagnostic[] = [];
  for (const finding of findings) {
    const severity = severityOf(finding, schema);
    if (severity === undefined) continue;
    diagnostics.push({
      code: finding.code,
      severity,
      message: formatMessage(finding.code, finding.arguments, schema.release),
      range: shiftRange(finding.range, starts.get(finding.entry) ?? 0),
      related: [...relatedLocations(finding, schema), ...includeChain(finding, file)],
      arguments: finding.arguments,
    });
  }
  return diagnostics.sort(byPlace);
}

export function startsOfEntries({ tree }: Module): ReadonlyMap<Entry, number> {
  return new Map(tree.entries.map((entry, index) => [entry, tree.starts[index] ?? 0]));
}

/** What a pragma can forgive, and so what a pragma that could not be read might have forgiven. */
const FORGIVABLE: ReadonlySet<DiagnosticCode> = new Set([
  'doc-required',
  'member-undocumented',
  'name-not-lower',
  'returns-type',
]);

/**
 * A type that is unknown where files are missing is most likely in one of them, and so may be the pragma that forgives
 * something: both are marked down. What stands in a text with syntax errors will be there once they are mended, so that
 * it is absent is not worth a word.
 */
function severityOf({ code, arguments: values }: Finding, schema: Schema): Severity | undefined {
  if (FORGIVABLE.has(code)) {
    if (schema.pragmas.isDamaged || isDamaged('pragma', schema)) return undefined;
    return lacksFiles(schema) ? 'hint' : 'error';
  }
  if (code !== 'unknown-type') return 'error';
  if (isDamaged(values['name'] ?? '', schema)) return undefined;
  const mayBeHidden = schema.files.some(({ module }) => mayHideAnything(module));
  return mayBeHidden || lacksFiles(schema) ? 'hint' : 'error';
}

/** Whether a file that an include asks for, or was meant to ask for, could not be read. */
function lacksFiles(schema: Schema): boolean {
  return schema.isIncomplete || isDamaged('include', schema);
}

function isDamaged(word: string, schema: Schema): boolean {
  return schema.files.some(({ module }) => wordsInDamagedText(module).has(word));
}

function relatedLocations(finding: Finding, schema: Schema): RelatedLocation[] {
  return finding.related.flatMap((related) => {
    const target = schema.lookup(related.definition);
    if (target === undefined) return [];
    const { module } = target.file;
    const range = shiftRange(rangeOfName(related, target.definition), startOfItem(module, target.item));
    return [{ path: module.path, range, message: related.message }];
  });
}

function rangeOfName({ member }: RelatedName, definition: Definition): TextRange {
  if (member === undefined) return definition.nameNode;
  switch (definition.kind) {
    case 'enum':
      return definition.values.find(({ name }) => name === member)?.node ?? definition.nameNode;
    case 'alternate':
      return definition.branches.find(({ name }) => name === member)?.key ?? definition.nameNode;
    case 'struct':
      return definition.members.find(({ name }) => name === member)?.key ?? definition.nameNode;
    default:
      return membersInPlace(definition)?.find(({ name }) => name === member)?.key ?? definition.nameNode;
  }
}

/** For an inclusion loop: how the file came to be included, from the outside in. */
function includeChain(finding: Finding, file: SchemaFile): RelatedLocation[] {
  if (finding.code !== 'include-loop') return [];
  const chain: RelatedLocation[] = [];
  for (let step = file.includedBy; step !== undefined; step = step.file.includedBy) {
    const { module } = step.file;
    const { declaration } = step.item;
    const node = declaration.kind === 'include' ? (declaration.path ?? declaration.node) : declaration.node;
    const range = shiftRange(node, startOfItem(module, step.item));
    chain.unshift({ path: module.path, range, message: 'included from here' });
  }
  return chain;
}
