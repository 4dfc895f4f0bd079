import { isCutShort } from '../../schema/damage';
import type { Feature } from '../../schema/definitions';
import { type DocumentedNames, documentedNames } from './documented-names';
import {
  documentedFeatures,
  type DocumentedPart,
  documentedParts,
  featuresOfPart,
  nodeOfPart,
  roleOfParts,
} from './documented-parts';
import type { SemanticContext } from './semantic-context';

/** Once a definition has documentation, all of its parts and features must be in it. */
export function checkDocumentationObligations(context: SemanticContext): void {
  const { declaration, documentation } = context.item;
  const { release } = context;
  if (!release.has('doc.feature-required')) return;
  if (documentation?.symbol === undefined || isCutShort(documentation)) return;
  // If the whole block is about something else, that is said once, and not part by part.
  if (documentation.symbol.name !== declaration.name) return;
  if (context.isDescribed) return;
  const parts = documentedParts(declaration, context.namespace);
  const isExempt =
    !release.has('doc.member-required') ||
    context.pragmas.lists['documentation-exceptions'].has(declaration.name);
  if (isExempt && documentedFeatures(declaration, parts).length === 0) return;
  const names = documentedNames(documentation);
  checkFeatures(declaration.features, names, context);
  for (const part of parts) {
    if (!isExempt && !names.members.has(part.name) && !names.misplaced.has(part.name))
      reportUndocumented(part, context);
    checkFeatures(featuresOfPart(part), names, context);
  }
}

function reportUndocumented(part: DocumentedPart, { item, collector }: SemanticContext): void {
  const role = roleOfParts(item.declaration);
  collector.report('member-undocumented', { role, name: part.name }, nodeOfPart(part));
}

function checkFeatures(
  features: readonly Feature[],
  documented: DocumentedNames,
  context: SemanticContext,
): void {
  for (let index = 0; index < features.length; index++) {
    const { name, node } = features[index]!;
    const isDescribed = documented.features.has(name) || documented.misplaced.has(name);
    if (!isDescribed) context.collector.report('feature-undocumented', { name }, node);
  }
}
