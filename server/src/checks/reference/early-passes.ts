import type { Definition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { Schema } from '../../schema/schema';
import type { SchemaUnknownExpression } from '../../schema/schema-order';
import type { SchemaAnalysis } from '../analysis';
import { checkItem } from '../check-module';
import { CATALOGUE, type DiagnosticCode } from '../catalogue';
import { EarlyFindingCollector, type Finding } from '../finding';
import { checkRedefinition } from '../schema-wide/redefinitions';
import { foundIn, isCycle, type ReferenceFinding } from './reference-finding';

/** What is judged about a definition after its name was entered, and found to be new. */
const AFTER_ENTRY: ReadonlySet<DiagnosticCode> = new Set(['name-list-suffix', 'doc-wrong-symbol']);

/** Deeper chains of types than this are not followed; the reference's own recursion ends before. */
const MAX_DEPTH = 300;

/**
 * The first finding of the front end up to 4.1, its reading of the files aside. It learns what the definitions are,
 * one after the other; then it looks into each; and then it walks over all that they make.
 */
export function firstEarlyFinding(analysis: SchemaAnalysis): ReferenceFinding | undefined {
  return firstOfDeclarations(analysis) ?? firstOfShapes(analysis) ?? new EntityWalk(analysis).first();
}

function firstOfDeclarations(analysis: SchemaAnalysis): ReferenceFinding | undefined {
  const { schema } = analysis;
  const [unknown] = schema.unknownExpressions;
  const limit = unknown?.position ?? schema.definitions.length;
  for (const entry of schema.definitions.slice(0, limit)) {
    const findings = analysis.resultOf(entry)?.structure ?? [];
    const [redefined] = checkRedefinition(entry, schema);
    const early = redefined ? findings.find(({ code }) => !AFTER_ENTRY.has(code)) : findings[0];
    const first = foundIn(entry, early ?? redefined);
    if (first !== undefined) return first;
  }
  const finding = unknown && judgeUnknown(unknown, schema);
  return unknown && finding && { finding, file: unknown.file };
}

/** That documentation is missing is said even of what defines nothing. */
function judgeUnknown({ item }: SchemaUnknownExpression, { pragmas, release }: Schema): Finding | undefined {
  if (item.documentation !== undefined || !pragmas.docRequired) return checkItem(item, release)[0];
  const collector = new EarlyFindingCollector(item.declaration.entry);
  collector.say('doc-required', {}, item.declaration.node);
  return collector.findings[0];
}

function firstOfShapes(analysis: SchemaAnalysis): ReferenceFinding | undefined {
  for (const entry of analysis.schema.definitions) {
    const result = analysis.resultOf(entry);
    const first = result && foundIn(entry, firstOf(result.semantics.slice(0, result.stages.itself)));
    if (first !== undefined) return first;
  }
  return undefined;
}

/** The third pass turns to another type as soon as it meets one that it has not looked at yet. */
class EntityWalk {
  private readonly done = new Set<Definition>();
  private readonly busy = new Set<Definition>();

  constructor(private readonly analysis: SchemaAnalysis) {}

  first(): ReferenceFinding | undefined {
    for (const entry of this.analysis.schema.definitions) {
      const first = this.visit(entry);
      if (first !== undefined) return first;
    }
    return undefined;
  }

  private visit(entry: SchemaDefinition): ReferenceFinding | undefined {
    const { definition } = entry;
    const result = this.analysis.resultOf(entry);
    if (this.done.has(definition) || result === undefined || this.busy.size > MAX_DEPTH) return undefined;
    if (this.busy.has(definition)) return foundIn(entry, result.semantics.find(isCycle));
    this.busy.add(definition);
    let next = result.stages.itself;
    for (const { index, name } of result.pulls) {
      const own = foundIn(entry, firstOf(result.semantics.slice(next, index)));
      if (own !== undefined) return own;
      next = index;
      const target = this.analysis.schema.lookup(name);
      const pulled = target && this.visit(target);
      if (pulled !== undefined) return pulled;
    }
    this.busy.delete(definition);
    this.done.add(definition);
    return foundIn(entry, firstOf(result.semantics.slice(next)));
  }
}

function firstOf(findings: readonly Finding[]): Finding | undefined {
  return findings.find((finding) => !isCycle(finding) && CATALOGUE[finding.code].phase !== 'own');
}
