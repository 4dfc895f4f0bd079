import { type Feature, isSpecialFeature, isTypeDefinition } from '../../schema/definitions';
import { checkClashes } from './clashes';
import type { SemanticContext } from './semantic-context';

/** The features of the definition itself. */
export function checkDefinitionFeatures(context: SemanticContext): void {
  const definition = context.item.declaration;
  if (definition.features.length === 0) return;
  checkFeatureClashes(definition.features, '', context);
  if (!isTypeDefinition(definition)) return;
  for (const { name, node } of definition.features) {
    const isSpecial = isSpecialFeature(name) && context.release.has(`feature.${name}`);
    if (isSpecial) context.collector.report('feature-on-type', { name }, node);
  }
}

/** `tail` is what follows the feature's name in messages: features of a member name the member as their type. */
export function checkFeatureClashes(
  features: readonly Feature[],
  tail: string,
  context: SemanticContext,
): void {
  checkClashes(features, (name) => `feature '${name}'${tail}`, context);
}
