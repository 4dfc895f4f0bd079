import { findMember, type ValueNode } from '../../syntax/nodes';
import { checkCondition } from './conditions';
import { checkKeys } from './keys';
import { checkLowerName } from './names';
import type { StructureContext } from './structure-context';

/** Checks the `features` of an object, if it has them. */
export function checkFeatures(value: ValueNode, context: StructureContext): void {
  const features = value.kind === 'object' ? findMember(value, 'features')?.value : undefined;
  if (features === undefined) return;
  if (features.kind !== 'array') return context.collector.report('features-not-array', {}, features);
  for (const feature of features.elements) checkFeature(feature, context);
}

function checkFeature(feature: ValueNode, context: StructureContext): void {
  const name = checkNamedElement(feature, "'features' member", ['if'], context);
  if (name?.kind !== 'string') return;
  const source = `'features' member '${name.value}'`;
  checkLowerName(name.value, source, name, context);
  checkCondition(feature, source, context);
}

/** An element that is a name or an object with a `name`; yields the name where there is one. */
export function checkNamedElement(
  element: ValueNode,
  source: string,
  optional: readonly string[],
  context: StructureContext,
): ValueNode | undefined {
  let name: ValueNode | undefined = element;
  if (element.kind === 'object') {
    checkKeys(element, source, ['name'], optional, context);
    name = findMember(element, 'name')?.value;
    if (name === undefined) return undefined;
  }
  if (name.kind !== 'string') context.collector.report('name-not-string', { source }, name);
  return name;
}
