import type { Definition } from '../../schema/definitions';
import { isTypeDefinition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import type { SchemaAnalysis } from '../analysis';
import type { DefinitionResult } from '../check-definition';
import type { Finding } from '../finding';
import { type Stage, stagesOf } from '../semantics/check-semantics';
import { foundIn, isCycle, type ReferenceFinding } from './reference-finding';

/**
 * The first finding of the semantic pass. QEMU's front end checks the definitions in their order, but turns to a
 * base, a branch or the arguments' type as soon as it meets one that it has not checked yet; what it finds there
 * comes first. Meeting a type that it is still busy with is how it notices that an object contains itself.
 */
export function firstSemanticFinding(analysis: SchemaAnalysis): ReferenceFinding | undefined {
  return new Walk(analysis).first();
}

/** Deeper chains of bases than this are not followed; the reference's own recursion ends before. */
const MAX_DEPTH = 1500;

class Walk {
  private readonly done = new Set<Definition>();
  private readonly busy = new Set<Definition>();
  /** Whose members in place were checked: in front of it, or when it was pulled. */
  private readonly membersDone = new Set<Definition>();
  private readonly stages: readonly Stage[];
  private readonly obligationsFirst: boolean;
  private readonly ghostsAtOnce: boolean;

  constructor(private readonly analysis: SchemaAnalysis) {
    const { release } = analysis.schema;
    this.stages = stagesOf(release);
    this.obligationsFirst = this.stages.indexOf('obligations') < this.stages.indexOf('itself');
    this.ghostsAtOnce = !release.has('doc.ghost-late');
  }

  first(): ReferenceFinding | undefined {
    for (const entry of this.analysis.schema.definitions) {
      const found =
        this.stage('arrays', entry) ??
        this.membersInPlace(entry) ??
        this.visit(entry) ??
        (this.obligationsFirst ? undefined : this.stage('obligations', entry)) ??
        (this.ghostsAtOnce ? this.ghosts(entry) : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private membersInPlace(entry: SchemaDefinition): ReferenceFinding | undefined {
    if (this.membersDone.has(entry.definition)) return undefined;
    this.membersDone.add(entry.definition);
    return this.stage('membersInPlace', entry);
  }

  /** The check of the definition itself. A type that is pulled gets no more than this; the rest waits for its turn. */
  private visit(entry: SchemaDefinition): ReferenceFinding | undefined {
    const { definition } = entry;
    const result = this.analysis.resultOf(entry);
    if (this.done.has(definition) || result === undefined || this.busy.size > MAX_DEPTH) return undefined;
    if (this.busy.has(definition)) return foundIn(entry, result.semantics.find(isCycle));
    this.busy.add(definition);
    const inFront = this.features(entry, result) ?? this.membersInPlace(entry);
    if (inFront !== undefined) return inFront;
    let next = result.stages.itself;
    for (const { index, name } of result.pulls) {
      const own = firstOf(result.semantics.slice(next, index));
      if (own !== undefined) return foundIn(entry, own);
      next = index;
      const pulled = this.pull(name);
      if (pulled !== undefined) return pulled;
    }
    this.busy.delete(definition);
    this.done.add(definition);
    return foundIn(entry, firstOf(result.semantics.slice(next, this.endOf('itself', result))));
  }

  /** In 4.2 each feature is looked for in the documentation before the next one is looked at. */
  private features(entry: SchemaDefinition, result: DefinitionResult): ReferenceFinding | undefined {
    if (!this.obligationsFirst) return this.stage('features', entry);
    const both = result.semantics.slice(result.stages.features, this.endOf('obligations', result));
    return foundIn(entry, [...both].sort((a, b) => a.range.start - b.range.start)[0]);
  }

  private pull(name: string): ReferenceFinding | undefined {
    const target = this.analysis.schema.lookup(name);
    return target && isTypeDefinition(target.definition) ? this.visit(target) : undefined;
  }

  private stage(stage: Stage, entry: SchemaDefinition): ReferenceFinding | undefined {
    const result = this.analysis.resultOf(entry);
    if (result === undefined) return undefined;
    return foundIn(entry, firstOf(result.semantics.slice(result.stages[stage], this.endOf(stage, result))));
  }

  private endOf(stage: Stage, { stages }: DefinitionResult): number | undefined {
    const following = this.stages[this.stages.indexOf(stage) + 1];
    return following && stages[following];
  }

  /** Documentation of what does not exist, where that is looked for right behind the definition. */
  private ghosts(entry: SchemaDefinition): ReferenceFinding | undefined {
    return foundIn(entry, this.analysis.resultOf(entry)?.ghosts[0]);
  }
}

function firstOf(findings: readonly Finding[]): Finding | undefined {
  return findings.find((finding) => !isCycle(finding));
}
