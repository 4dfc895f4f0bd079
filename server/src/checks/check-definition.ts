import type { Release } from '../releases/release';
import type { Definition } from '../schema/definitions';
import type { DefinitionItem } from '../schema/module';
import type { Pragmas } from '../schema/pragmas';
import type { Schema } from '../schema/schema';
import { shapeOf } from '../schema/shape';
import type { Namespace } from '../schema/types';
import { checkEarlyDefinition } from './early/check-early-definition';
import { type Finding, FindingCollector } from './finding';
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
  readonly pulls: readonly { readonly index: number; readonly name: string }[];
  readonly inputs: DefinitionInputs;
}

/** A result holds as long as these do. */
interface DefinitionInputs {
  readonly item: DefinitionItem;
  readonly pragmas: Pragmas;
  readonly release: Release;
  /** Every name that was looked up, with what it stood for. */
  readonly reads: ReadonlyMap<string, Definition | undefined>;
  /** Whether something depended on which arrays, or other types that nobody wrote, the schema uses anywhere. */
  readonly readsUses: boolean;
}

const NO_STAGES: Readonly<Record<Stage, number>> = {
  arrays: 0,
  membersInPlace: 0,
  features: 0,
  itself: 0,
  obligations: 0,
};

const NO_READS: ReadonlyMap<string, Definition | undefined> = new Map();

/** Runs all checks of a definition. A text with syntax errors is not worth checking until they are mended. */
export function checkDefinition(item: DefinitionItem, schema: Schema): DefinitionResult {
  const { pragmas, release } = schema;
  if (item.isSuspect) {
    const inputs = { item, pragmas, release, reads: NO_READS, readsUses: false };
    return { structure: [], semantics: [], ghosts: [], stages: NO_STAGES, pulls: [], inputs };
  }
  if (!release.has('diag.passes')) return checkByEarlyRules(item, schema);
  const collector = new FindingCollector(item.declaration.entry, item.declaration);
  checkStructure({ item, pragmas, release, keys: keysOf(release), collector });
  const semantics = new FindingCollector(item.declaration.entry, item.declaration);
  const namespace = new RecordingNamespace(schema);
  const pulls: { index: number; name: string }[] = [];
  const pull = (name: string) => pulls.push({ index: semantics.findings.length, name });
  const context: SemanticContext = { item, pragmas, release, namespace, collector: semantics, pull };
  const stages = { ...NO_STAGES };
  stagesOf(release).forEach((stage) => {
    stages[stage] = semantics.findings.length;
    checkSemantics(stage, context);
  });
  return {
    structure: collector.findings,
    semantics: semantics.findings,
    ghosts: checkDocumentedGhosts(item, release, namespace),
    stages,
    pulls,
    inputs: { item, pragmas, release, reads: namespace.reads, readsUses: namespace.readsUses },
  };
}

function checkByEarlyRules(item: DefinitionItem, schema: Schema): DefinitionResult {
  const { pragmas, release } = schema;
  const namespace = new RecordingNamespace(schema);
  const { declaration, rest, shapeCount, pulls } = checkEarlyDefinition(item, schema, namespace);
  return {
    structure: declaration,
    semantics: rest,
    ghosts: [],
    stages: { ...NO_STAGES, itself: shapeCount },
    pulls,
    inputs: { item, pragmas, release, reads: namespace.reads, readsUses: namespace.readsUses },
  };
}

/**
 * Whether a result still holds. `changed` are the names whose definitions differ since then, if that is known; else
 * everything that was read is compared.
 */
export function stillHolds(
  { inputs }: DefinitionResult,
  item: DefinitionItem,
  schema: Schema,
  changed: ReadonlySet<string> | undefined,
): boolean {
  if (inputs.item.declaration !== item.declaration || inputs.item.documentation !== item.documentation)
    return false;
  if (inputs.item.isSuspect !== item.isSuspect || inputs.release !== schema.release || inputs.readsUses)
    return false;
  if (inputs.pragmas.fingerprint !== schema.pragmas.fingerprint) return false;
  if (changed?.size === 0) return true;
  for (const [name, definition] of inputs.reads) {
    if (changed !== undefined && !changed.has(name)) continue;
    if (!isSameToReaders(definition, schema.lookup(name)?.definition)) return false;
  }
  return true;
}

export function isSameToReaders(before: Definition | undefined, after: Definition | undefined): boolean {
  if (before === after) return true;
  return before !== undefined && after !== undefined && shapeOf(before) === shapeOf(after);
}

class RecordingNamespace implements Namespace {
  readonly release: Release;
  readonly reads = new Map<string, Definition | undefined>();
  readsUses = false;

  constructor(private readonly schema: Schema) {
    this.release = schema.release;
  }

  definition(name: string): Definition | undefined {
    const definition = this.schema.lookup(name)?.definition;
    this.reads.set(name, definition);
    return definition;
  }

  hasArrayOf(name: string): boolean {
    this.readsUses = true;
    return this.schema.hasArrayOf(name);
  }

  hasWrapperOf(name: string): boolean {
    this.readsUses = true;
    return this.schema.hasWrapperOf(name);
  }
}
