import { type Definition, type Feature, SPECIAL_FEATURES } from '../../schema/definitions';
import type { Schema, SchemaDefinition } from '../../schema/schema';
import { type Finding, FindingCollector } from '../finding';

/** QEMU keeps the features of a schema in a 64-bit set; the two special ones are always in it. */
const MAX_FEATURES = 64;

/** The definition that first uses a feature too many, with the finding about it. */
export function checkFeatureBudget(
  schema: Schema,
): { entry: SchemaDefinition; finding: Finding } | undefined {
  if (!schema.release.has('feature.budget-64')) return undefined;
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

const cache = new WeakMap<Definition, readonly Feature[]>();

/** The features of a definition and then of its members. */
function featuresOf(definition: Definition): readonly Feature[] {
  let features = cache.get(definition);
  if (features === undefined) {
    features = [...definition.features, ...memberFeatures(definition)];
    cache.set(definition, features);
  }
  return features;
}

function memberFeatures(definition: Definition): Feature[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values.flatMap(({ features }) => features);
    case 'struct':
      return definition.members.flatMap(({ features }) => features);
    case 'union':
      return (definition.baseMembers ?? []).flatMap(({ features }) => features);
    case 'alternate':
      return [];
    case 'command':
    case 'event':
      return (definition.parameters ?? []).flatMap(({ features }) => features);
  }
}
