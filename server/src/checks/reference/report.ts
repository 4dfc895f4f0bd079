import type { Definition } from '../../schema/definitions';
import { startOfItem } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { SchemaFile } from '../../schema/schema-files';
import { startOfEntry } from '../../syntax/syntax-tree';
import type { SchemaAnalysis } from '../analysis';
import { LineIndex } from '../../text/line-index';
import { catalogueRow } from '../catalogue';
import { foundIn, type ReferenceFinding } from './reference-finding';
import { firstEarlyFinding } from './early-passes';
import { firstParseFinding } from './parse-pass';
import { formatContext, formatReference, lineOf } from './location';
import { firstSemanticFinding } from './semantic-pass';
import { checkFeatureBudget } from '../schema-wide/feature-budget';
import { checkRedefinition } from '../schema-wide/redefinitions';
import { checkItem } from '../check-module';

/**
 * What QEMU's front end prints for the schema: its first error in its own words, or nothing. The first is the one
 * of the earliest pass, and in that pass the first in the order of its checks (section 6.2).
 */
export function referenceReport(analysis: SchemaAnalysis): string | undefined {
  const { schema } = analysis;
  const hasPasses = schema.release.has('diag.passes');
  const first =
    firstParseFinding(schema) ?? (hasPasses ? firstCheckFinding(analysis) : firstEarlyFinding(analysis));
  if (first === undefined) return undefined;
  const text = formatReference(first.finding, first.file, schema, contextOf(first, schema));
  return hasPasses && first.finding.code === 'redefined'
    ? `${text}\n${previousDefinition(first, schema)}`
    : text;
}

function firstCheckFinding(analysis: SchemaAnalysis): ReferenceFinding | undefined {
  const { schema } = analysis;
  return (
    firstStructureFinding(analysis) ??
    firstRedefinition(schema) ??
    firstSemanticFinding(analysis) ??
    firstGhost(analysis) ??
    budgetFinding(schema)
  );
}

/**
 * The definition that the message names. Definitions whose text starts on one line share a place in QEMU's front end:
 * from the pass that enters them on it names the last of them, and before it knows a name, that of the one before.
 */
function contextOf({ finding, file, definition }: ReferenceFinding, schema: Schema): Definition | undefined {
  if (!schema.release.has('diag.in-line')) return undefined;
  const { phase, context } = catalogueRow(finding.code, schema.release);
  const start = startOfEntry(schema.moduleOf(file).tree, finding.reference.entry);
  if (phase === 'structure' && context === true) return definition;
  if (phase === 'structure' && finding.reference.entry.kind === 'expression') {
    return lastOnLine(file, start, schema, start);
  }
  return context === true ? lastOnLine(file, start, schema) : undefined;
}

/** The last definition that starts on the line of `offset`, and before `limit`. */
function lastOnLine(
  file: SchemaFile,
  offset: number,
  schema: Schema,
  limit = Infinity,
): Definition | undefined {
  const lines = LineIndex.of(schema.moduleOf(file).tree.text);
  const from = lines.lineStart(lines.lineAt(offset));
  const to = Math.min(lines.lineStart(lines.lineAt(offset) + 1), limit);
  const module = schema.moduleOf(file);
  const onLine = module.definitions.filter((item) => {
    const start = startOfItem(module, item);
    return start >= from && start < to;
  });
  return onLine.at(-1)?.declaration;
}

function firstStructureFinding(analysis: SchemaAnalysis): ReferenceFinding | undefined {
  const { schema } = analysis;
  const [unknown] = schema.unknownExpressions;
  const limit = unknown?.position ?? schema.definitions.length;
  for (const entry of schema.definitions.slice(0, limit)) {
    const found = foundIn(entry, analysis.resultOf(entry)?.structure[0]);
    if (found !== undefined) return found;
  }
  const finding = unknown && checkItem(unknown.item, schema.release)[0];
  return unknown && finding && { finding, file: unknown.file };
}

function firstRedefinition(schema: Schema): ReferenceFinding | undefined {
  for (const entry of schema.definitions) {
    const [finding] = checkRedefinition(entry, schema);
    if (finding !== undefined) return foundIn(entry, finding);
  }
  return undefined;
}

function previousDefinition({ definition }: ReferenceFinding, schema: Schema): string {
  const previous = schema.lookup(definition?.name ?? '');
  if (previous === undefined) return '';
  const module = schema.moduleOf(previous.file);
  const start = startOfItem(module, previous.item);
  const line = lineOf(module.tree.text, start);
  const context = formatContext(previous.file, schema, lastOnLine(previous.file, start, schema));
  return `${context}${previous.file.spelling}:${line}: previous definition`;
}

function firstGhost(analysis: SchemaAnalysis): ReferenceFinding | undefined {
  for (const entry of analysis.schema.definitions) {
    const found = foundIn(entry, analysis.resultOf(entry)?.ghosts[0]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function budgetFinding(schema: Schema): ReferenceFinding | undefined {
  const budget = checkFeatureBudget(schema);
  return budget && foundIn(budget.entry, budget.finding);
}
