import { type Definition, SPECIAL_FEATURES } from '../../schema/definitions';
import type { SchemaDefinition } from '../../schema/definition-index';
import { featuresOf } from '../../schema/parts-of-definition';
import type { Schema } from '../../schema/schema';
import { type Finding, FindingCollector } from '../finding';

/** QEMU keeps the features of a schema in a 64-bit set; the two special ones are always in it. */
const MAX_FEATURES = 64;

/** How many times each feature is used, so that an edit need not count them all again. */
export type FeatureUse = ReadonlyMap<string, number>;

export function countFeatures({ definitions, release }: Schema): FeatureUse {
  const use = new Map(SPECIAL_FEATURES.map((name) => [name as string, 1]));
  if (!release.has('feature.budget-64')) return use;
  for (let index = 0; index < definitions.length; index++) add(definitions[index]!.definition, 1, use);
  return use;
}

/** The use after some definitions made way for others. */
export function reviseFeatureUse(
  use: FeatureUse,
  removed: readonly Definition[],
  added: readonly Definition[],
  { release }: Schema,
): FeatureUse {
  const isCounted =
    release.has('feature.budget-64') &&
    [...removed, ...added].some((definition) => featuresOf(definition).length > 0);
  if (!isCounted) return use;
  const revised = new Map(use);
  for (const definition of removed) add(definition, -1, revised);
  for (const definition of added) add(definition, 1, revised);
  return revised;
}

function add(definition: Definition, times: 1 | -1, use: Map<string, number>): void {
  const features = featuresOf(definition);
  for (let index = 0; index < features.length; index++) {
    const { name } = features[index]!;
    const count = (use.get(name) ?? 0) + times;
    if (count === 0) use.delete(name);
    else use.set(name, count);
  }
}

/** The definition that first uses a feature too many, with the finding about it. */
export function checkFeatureBudget(
  schema: Schema,
  use = countFeatures(schema),
): { entry: SchemaDefinition; finding: Finding } | undefined {
  if (use.size <= MAX_FEATURES) return undefined;
  const names = new Set<string>(SPECIAL_FEATURES);
  for (const entry of schema.definitions) {
    for (const { name, node } of featuresOf(entry.definition)) {
      names.add(name);
      if (names.size <= MAX_FEATURES) continue;
      const collector = new FindingCollector(entry.definition.entry, entry.definition);
      collector.report('too-many-features', {}, node);
      const [finding] = collector.findings;
      return finding && { entry, finding };
    }
  }
  return undefined;
}
