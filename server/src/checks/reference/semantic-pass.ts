import type { Definition } from '../../schema/definitions';
import { isTypeDefinition } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/schema';
import type { SchemaAnalysis } from '../analysis';
import type { Finding } from '../finding';
import type { ReferenceFinding } from './reference-finding';

/**
 * The first finding of the semantic pass. QEMU's front end checks the definitions in their order, but turns to a
 * base, a branch or the arguments' type as soon as it meets one that it has not checked yet; what it finds there
 * comes first. Meeting a type that it is still busy with is how it notices that an object contains itself.
 */
export function firstSemanticFinding(analysis: SchemaAnalysis): ReferenceFinding | undefined {
  return new Walk(analysis).first();
}

class Walk {
  private readonly done = new Set<Definition>();
  private readonly busy = new Set<Definition>();

  constructor(private readonly analysis: SchemaAnalysis) {}

  first(): ReferenceFinding | undefined {
    for (const entry of this.analysis.schema.definitions) {
      const found = this.visit(entry);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private visit(entry: SchemaDefinition): ReferenceFinding | undefined {
    const { definition } = entry;
    const result = this.analysis.results.get(definition);
    if (this.done.has(definition) || result === undefined) return undefined;
    if (this.busy.has(definition)) return found(entry, result.semantics.find(isCycle));
    this.busy.add(definition);
    let next = 0;
    for (const { index, name } of result.pulls) {
      const finding = firstOf(result.semantics.slice(next, index));
      if (finding !== undefined) return found(entry, finding);
      next = index;
      const pulled = this.pull(name);
      if (pulled !== undefined) return pulled;
    }
    this.busy.delete(definition);
    this.done.add(definition);
    return found(entry, firstOf(result.semantics.slice(next)));
  }

  private pull(name: string): ReferenceFinding | undefined {
    const target = this.analysis.schema.lookup(name);
    return target && isTypeDefinition(target.definition) ? this.visit(target) : undefined;
  }
}

function found(entry: SchemaDefinition, finding: Finding | undefined): ReferenceFinding | undefined {
  return finding && { finding, file: entry.file, definition: entry.definition };
}

function firstOf(findings: readonly Finding[]): Finding | undefined {
  return findings.find((finding) => !isCycle(finding));
}

function isCycle({ code }: Finding): boolean {
  return code === 'cycle';
}
