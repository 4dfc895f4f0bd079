import type { Release } from '../releases/release';
import type { DefinitionItem } from '../schema/module';
import type { Pragmas } from '../schema/pragmas';
import type { Schema } from '../schema/schema';
import { checkEarlyDefinition } from './early/check-early-definition';
import { type Finding, FindingCollector } from './finding';
import { NO_READS, type Reads, RecordingNamespace } from './reads';
import { checkSemantics, type Stage, stagesOf } from './semantics/check-semantics';
import { checkDocumentedGhosts } from './semantics/documented-ghosts';
import { isDescribed } from './semantics/documented-names';
import type { SemanticContext } from './semantics/semantic-context';
import { type KeysByPlace, keysOf } from './structure/allowed-keys';
import { checkStructure } from './structure/check-structure';
import type { StructureContext } from './structure/structure-context';

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
  reads: NO_READS,
};

/** Checks the definitions of a schema, one after the other; what it works with serves all of them. */
export class DefinitionChecker implements StructureContext, SemanticContext {
  readonly pragmas: Pragmas;
  readonly release: Release;
  readonly keys: KeysByPlace;
  readonly namespace: RecordingNamespace;
  /** The definition whose turn it is, and what has been found in it by the current check. */
  item!: DefinitionItem;
  collector!: FindingCollector;
  private pulls: Pull[] | undefined;
  private described: boolean | undefined;

  constructor(private readonly schema: Schema) {
    this.pragmas = schema.pragmas;
    this.release = schema.release;
    this.keys = keysOf(schema.release);
    this.namespace = new RecordingNamespace(schema);
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

  /** Runs all checks of a definition. A text with syntax errors is not worth checking until they are mended. */
  check(item: DefinitionItem): DefinitionResult {
    if (item.isSuspect) return NOTHING;
    return this.release.has('diag.passes') ? this.checkInPasses(item) : this.checkByEarlyRules(item);
  }

  private checkInPasses(item: DefinitionItem): DefinitionResult {
    const { declaration } = item;
    this.begin(item);
    this.collector = new FindingCollector(declaration.entry, declaration);
    checkStructure(this);
    const structure = this.collector.findings;
    // One that has found nothing serves the next check, too.
    if (structure.length > 0) this.collector = new FindingCollector(declaration.entry, declaration);
    const stages = this.checkInStages();
    const semantics = this.collector.findings;
    const ghosts = checkDocumentedGhosts(this);
    const reads = this.namespace.takeReads();
    return { structure, semantics, ghosts, stages, pulls: this.pulls ?? NO_PULLS, reads };
  }

  private begin(item: DefinitionItem): void {
    this.item = item;
    this.pulls = this.described = undefined;
  }

  /** Runs the semantic check; yields how many findings there are before each stage. */
  private checkInStages(): DefinitionResult['stages'] {
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

  private checkByEarlyRules(item: DefinitionItem): DefinitionResult {
    const { declaration, rest, shapeCount, pulls } = checkEarlyDefinition(item, this.schema, this.namespace);
    return {
      structure: declaration,
      semantics: rest,
      ghosts: [],
      stages: { ...NO_STAGES, itself: shapeCount },
      pulls,
      reads: this.namespace.takeReads(),
    };
  }
}
