import type { DefinitionItem } from '../schema/module';
import type { Schema } from '../schema/schema';
import { checkEarlyDefinition } from './early/check-early-definition';
import { type Finding, FindingCollector } from './finding';
import { type Reads, RecordingNamespace } from './reads';
import { checkSemantics, type Stage, stagesOf } from './semantics/check-semantics';
import { checkDocumentedGhosts } from './semantics/documented-ghosts';
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
  const collector = new FindingCollector(item.declaration.entry, item.declaration);
  checkStructure({ item, pragmas, release, keys: keysOf(release), collector });
  const semantics = new FindingCollector(item.declaration.entry, item.declaration);
  const namespace = new RecordingNamespace(schema);
  let pulls: Pull[] | undefined;
  const pull = (name: string): void => {
    pulls ??= [];
    pulls.push({ index: semantics.findings.length, name });
  };
  const context: SemanticContext = { item, pragmas, release, namespace, collector: semantics, pull };
  let stages = NO_STAGES;
  for (const stage of stagesOf(release)) {
    const found = semantics.findings.length;
    if (found > 0) stages = { ...stages, [stage]: found };
    checkSemantics(stage, context);
  }
  return {
    structure: collector.findings,
    semantics: semantics.findings,
    ghosts: checkDocumentedGhosts(item, release, namespace),
    stages,
    pulls: pulls ?? NO_PULLS,
    reads: namespace.reads,
  };
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
