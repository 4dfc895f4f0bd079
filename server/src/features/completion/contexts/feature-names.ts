import { isSpecialFeature, isTypeDefinition, SPECIAL_FEATURES } from '../../../schema/definitions';
import type { CompletionSubject } from '../completion-item';
import type { ExpressionContext } from '../expression-context';
import { type Offer, stringOffer } from '../offer';
import { namesInUse } from '../ranking/names-in-use';
import { describeFeature } from './describe-along';
import { documentedButAbsent } from './documented-names';

const FEATURE: CompletionSubject = { kind: 'feature' };

/** The features that something may have besides those that it has. */
export function offerFeatures(
  isPart: boolean,
  taken: readonly string[],
  context: ExpressionContext,
): Offer[] {
  const describe = describeFeature(isPart, context);
  return fittingFeatures(context, taken, isPart).map((name) =>
    stringOffer(name, 'feature', {
      detail: isSpecialFeature(name) ? 'special feature' : 'feature',
      subject: FEATURE,
      along: describe(name),
    }),
  );
}

/** First those that the documentation announces, then those that mean something to QEMU. Types cannot have the latter. */
export function fittingFeatures(
  context: ExpressionContext,
  taken: readonly string[],
  isPart = context.cursor.path.length > 1,
): readonly string[] {
  const { definition, view } = context;
  const { release } = view.schema;
  const special: readonly string[] = SPECIAL_FEATURES.filter((name) => release.has(`feature.${name}`));
  const isType = definition !== undefined && isTypeDefinition(definition) && !isPart;
  const used = namesInUse('features', view.schema, view.module);
  const names = new Set([
    ...documentedButAbsent('feature', context),
    ...(isType ? [] : special),
    ...used.filter((name) => !special.includes(name)),
  ]);
  return [...names].filter((name) => !taken.includes(name));
}
