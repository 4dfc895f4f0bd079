import type { ValueNode } from '../../syntax/nodes';
import type { StructureContext } from './structure-context';

/** The value must be a type's name. */
export function checkTypeName(value: ValueNode, source: string, context: StructureContext): void {
  if (value.kind !== 'string') context.collector.report('not-type-name', { source }, value);
}

/** The value must be a type's name, or an array with the name of the element's type. */
export function checkTypeOrArray(value: ValueNode, source: string, context: StructureContext): void {
  if (value.kind === 'string') return;
  if (value.kind !== 'array') return context.collector.report('not-type-or-array', { source }, value);
  if (value.elements.length === 1 && value.elements[0]?.kind === 'string') return;
  context.collector.report('array-shape', { source }, value);
}
