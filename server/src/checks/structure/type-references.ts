import type { ValueNode } from '../../syntax/nodes';
import type { StructureContext } from './structure-context';

/** The value must be a type's name. */
export function checkTypeName(value: ValueNode, source: string, context: StructureContext): void {
  if (value.kind === 'string') return;
  const objection = objectionTo(value, 'should be a type name');
  context.collector.report('not-type-name', { source, objection }, value);
}

/** The value must be a type's name, or an array with the name of the element's type. */
export function checkTypeOrArray(value: ValueNode, source: string, context: StructureContext): void {
  if (value.kind === 'string') return;
  if (value.kind !== 'array') return context.collector.report('not-type-or-array', { source }, value);
  if (value.elements.length === 1 && value.elements[0]?.kind === 'string') return;
  context.collector.report('array-shape', { source }, value);
}

/** Says that a value is no object with members. */
export function reportNoObject(value: ValueNode, source: string, context: StructureContext): void {
  const objection = objectionTo(value, 'should be an object or type name');
  context.collector.report('not-object-or-name', { source, objection }, value);
}

/** Early releases have words of their own for an array where there can be none. */
function objectionTo(value: ValueNode, other: string): string {
  return value.kind === 'array' ? 'cannot be an array' : other;
}
