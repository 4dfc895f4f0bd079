import { findMember, type ValueNode } from '../../syntax/nodes';
import type { KeyPlace } from './allowed-keys';
import { checkCondition } from './conditions';
import { checkKeys, isAllowedKey } from './keys';
import { checkFeatureName } from './names';
import type { StructureContext } from './structure-context';

/** Checks the `features` of an object, if it has them. */
export function checkFeatures(value: ValueNode, place: KeyPlace, context: StructureContext): void {
  const features = value.kind === 'object' ? findMember(value, 'features')?.value : undefined;
  if (features === undefined || !isAllowedKey('features', place, context)) return;
  if (features.kind !== 'array') return context.collector.report('features-not-array', {}, features);
  for (const feature of features.elements) checkFeature(feature, context);
}

function checkFeature(feature: ValueNode, context: StructureContext): void {
  const name = checkNamedElement(feature, "'features' member", 'feature', context);
  if (name?.kind !== 'string') return;
  const source = `'features' member '${name.value}'`;
  checkFeatureName(name.value, source, name, context);
  checkCondition(feature, source, 'feature', context);
}

/** An element that is a name or an object with a `name`; yields the name where there is one. */
export function checkNamedElement(
  element: ValueNode,
  source: string,
  place: KeyPlace,
  context: StructureContext,
): ValueNode | undefined {
  let name: ValueNode | undefined = element;
  if (element.kind === 'object') {
    checkKeys(element, source, place, context);
    name = findMember(element, 'name')?.value;
    if (name === undefined) return undefined;
  }
  if (name.kind !== 'string') context.collector.report('name-not-string', { source }, name);
  return name;
}
