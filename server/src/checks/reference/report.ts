import { startOfItem } from '../../schema/module';
import type { Schema } from '../../schema/schema';
import type { SchemaAnalysis } from '../analysis';
import type { ReferenceFinding } from './reference-finding';
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
  const first =
    firstParseFinding(schema) ??
    firstStructureFinding(analysis) ??
    firstRedefinition(schema) ??
    firstSemanticFinding(analysis) ??
    firstGhost(analysis) ??
    budgetFinding(schema);
  if (first === undefined) return undefined;
  const text = formatReference(first.finding, first.file, first.definition);
  return first.finding.code === 'redefined' ? `${text}\n${previousDefinition(first, schema)}` : text;
}

function firstStructureFinding({ schema, results }: SchemaAnalysis): ReferenceFinding | undefined {
  const [unknown] = schema.unknownExpressions;
  const limit = unknown?.position ?? schema.definitions.length;
  for (const { definition, file } of schema.definitions.slice(0, limit)) {
    const finding = results.get(definition)?.structure[0];
    if (finding !== undefined) return { finding, file, definition };
  }
  const finding = unknown && checkItem(unknown.item)[0];
  return unknown && finding && { finding, file: unknown.file };
}

function firstRedefinition(schema: Schema): ReferenceFinding | undefined {
  for (const entry of schema.definitions) {
    const [finding] = checkRedefinition(entry, schema);
    if (finding !== undefined) return { finding, file: entry.file, definition: entry.definition };
  }
  return undefined;
}

function previousDefinition({ definition }: ReferenceFinding, schema: Schema): string {
  const previous = schema.lookup(definition?.name ?? '');
  if (previous === undefined) return '';
  const line = lineOf(previous.file, startOfItem(previous.file.module, previous.item));
  const context = formatContext(previous.file, previous.definition);
  return `${context}${previous.file.spelling}:${line}: previous definition`;
}

function firstGhost({ schema, results }: SchemaAnalysis): ReferenceFinding | undefined {
  for (const { definition, file } of schema.definitions) {
    const finding = results.get(definition)?.ghosts[0];
    if (finding !== undefined) return { finding, file, definition };
  }
  return undefined;
}

function budgetFinding(schema: Schema): ReferenceFinding | undefined {
  const budget = checkFeatureBudget(schema);
  return budget && { finding: budget.finding, file: budget.entry.file, definition: budget.entry.definition };
}
