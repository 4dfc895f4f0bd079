import { cName } from '../../schema/c-name';
import { type Feature, isTypeDefinition, SPECIAL_FEATURES } from '../../schema/definitions';
import type { SemanticContext } from './semantic-context';

/** The features of the definition itself. */
export function checkDefinitionFeatures(context: SemanticContext): void {
  const definition = context.item.declaration;
  checkFeatureClashes(definition.features, '', context);
  if (!isTypeDefinition(definition)) return;
  for (const { name, node } of definition.features) {
    if (SPECIAL_FEATURES.includes(name)) context.collector.report('feature-on-type', { name }, node);
  }
}

/** `tail` is what follows the feature's name in messages: features of a member name the member as their type. */
export function checkFeatureClashes(
  features: readonly Feature[],
  tail: string,
  context: SemanticContext,
): void {
  if (features.length < 2) return;
  const seen = new Map<string, Feature>();
  for (const feature of features) {
    const identifier = cName(feature.name);
    const earlier = seen.get(identifier);
    if (earlier === undefined) seen.set(identifier, feature);
    else {
      const values = {
        later: `feature '${feature.name}'${tail}`,
        earlier: `feature '${earlier.name}'${tail}`,
      };
      context.collector.report('clash', values, feature.node);
    }
  }
}
