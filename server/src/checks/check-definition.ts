import type { Release } from '../releases/release';
import type { DefinitionItem } from '../schema/module';
import type { Pragmas } from '../schema/pragmas';
import type { Schema } from '../schema/schema';
import { checkEarlyDefinition } from './early/check-early-definition';
import { type Finding, FindingCollector } from './finding';
import { type Reads, RecordingNamespace } from './reads';
import { checkSemantics, type Stage, stagesOf } from './semantics/check-semantics';
import { checkDocumentedGhosts } from './semantics/documented-ghosts';
import { isDescribed } from './semantics/documented-names';
import type { SemanticContext } from './semantics/semantic-context';
import { keysOf } from './structure/allowed-keys';
import { checkStructure } from './structure/check-structure';

/** What the checks of one definition found, and what they looked at to find it. */
export interface DefinitionResult {
  /** Up to 4.1, what the pass finds that learns what there is. */
  readonly structure: readonly Finding[];
  readonly semantics: readonly Finding[];
  /** Documented members that do not exist. */
  readonly ghosts: readonly Finding[];
  /** For each stage of the semantic check, how many semantic findings there are before it. */
  readonly stages: Readonly<Record<Stage, number>>;
  /** Where QEMU's front end turns to another type: before the semantic finding of that index. */
  readonly pulls: readonly Pull[];
  /** Every name that was looked up: the result holds as long as nobody could tell that it stands for something else. */
  readonly reads: Reads;
}

interface Pull {
  readonly index: number;
  readonly name: string;
}

const NO_PULLS: readonly Pull[] = [];

const NO_STAGES: Readonly<Record<Stage, number>> = {
  arrays: 0,
  membersInPlace: 0,
  features: 0,
  itself: 0,
  obligations: 0,
};

const NOTHING: DefinitionResult = {
  structure: [],
  semantics: [],
  ghosts: [],
  stages: NO_STAGES,
  pulls: [],
  reads: new Map(),
};

/** Runs all checks of a definition. A text with syntax errors is not worth checking until they are mended. */
export function checkDefinition(item: DefinitionItem, schema: Schema): DefinitionResult {
  const { pragmas, release } = schema;
  if (item.isSuspect) return NOTHING;
  if (!release.has('diag.passes')) return checkByEarlyRules(item, schema);
  const { declaration } = item;
  const collector = new FindingCollector(declaration.entry, declaration);
  checkStructure({ item, pragmas, release, keys: keysOf(release), collector });
  const check = new SemanticCheck(item, schema);
  const stages = check.run();
  return {
    structure: collector.findings,
    semantics: check.collector.findings,
    ghosts: checkDocumentedGhosts(check),
    stages,
    pulls: check.pulls ?? NO_PULLS,
    reads: check.namespace.reads,
  };
}

/** The semantic check of one definition, with all that is noted on the way. */
class SemanticCheck implements SemanticContext {
  readonly pragmas: Pragmas;
  readonly release: Release;
  readonly namespace: RecordingNamespace;
  readonly collector: FindingCollector;
  pulls: Pull[] | undefined;
  private described: boolean | undefined;

  constructor(
    readonly item: DefinitionItem,
    schema: Schema,
  ) {
    this.pragmas = schema.pragmas;
    this.release = schema.release;
    this.namespace = new RecordingNamespace(schema);
    this.collector = new FindingCollector(item.declaration.entry, item.declaration);
  }

  /** Two checks ask, of nearly every definition with the same good answer. */
  get isDescribed(): boolean {
    this.described ??= isDescribed(this.item, this.namespace);
    return this.described;
  }

  pull(name: string): void {
    this.pulls ??= [];
    this.pulls.push({ index: this.collector.findings.length, name });
  }

  /** Goes through the stages; yields how many findings there are before each. */
  run(): DefinitionResult['stages'] {
    const order = stagesOf(this.release);
    let stages = NO_STAGES;
    for (let index = 0; index < order.length; index++) {
      const stage = order[index]!;
      const found = this.collector.findings.length;
      if (found > 0) stages = { ...stages, [stage]: found };
      checkSemantics(stage, this);
    }
    return stages;
  }
}

function checkByEarlyRules(item: DefinitionItem, schema: Schema): DefinitionResult {
  const namespace = new RecordingNamespace(schema);
  const { declaration, rest, shapeCount, pulls } = checkEarlyDefinition(item, schema, namespace);
  return {
    structure: declaration,
    semantics: rest,
    ghosts: [],
    stages: { ...NO_STAGES, itself: shapeCount },
    pulls,
    reads: namespace.reads,
  };
}
