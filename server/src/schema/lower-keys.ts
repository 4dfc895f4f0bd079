/** Lowering of what stands behind the keys of a definition. */
import { findMember, optionalValue, type ObjectNode, type ValueNode } from '../syntax/nodes';
import type { Branch, Member, TypeReference } from './definitions';
import { lowerBranches, lowerMembers, lowerTypeName, type Lowering } from './lower-parts';

/** What Python takes for false, and so for absent. */
export function isEmptyString(value: ValueNode | undefined): boolean {
  return value?.kind === 'string' && value.value === '';
}

/** What the C names of an enum's values begin with, if it says so. */
export function prefixOf(node: ObjectNode): string | undefined {
  const prefix = findMember(node, 'prefix')?.value;
  return prefix?.kind === 'string' ? prefix.value : undefined;
}

/** The type that a key names. An empty string counts as absent, as everything does that Python takes for false. */
export function reference(
  key: string,
  node: ObjectNode,
  lowering: Lowering,
  lowerType = lowerTypeName,
): TypeReference | undefined {
  const value = optionalValue(node, key);
  if (isEmptyString(value)) return undefined;
  const type = value && lowerType(value);
  if (value !== undefined && type === undefined) lowering.isIncomplete = true;
  return type;
}

/** The members that `data` lists. */
export function membersOf(node: ObjectNode, lowering: Lowering): Member[] {
  const data = dataOf(node, lowering);
  return data === undefined ? [] : lowerMembers(data, lowering);
}

/** The branches that `data` lists. */
export function branchesOf(node: ObjectNode, lowering: Lowering, lowerType: typeof lowerTypeName): Branch[] {
  const data = dataOf(node, lowering);
  return data === undefined ? [] : lowerBranches(data, lowering, lowerType);
}

function dataOf(node: ObjectNode, lowering: Lowering): ObjectNode | undefined {
  const data = findMember(node, 'data')?.value;
  if (data?.kind === 'object') return data;
  lowering.isIncomplete = true;
  return undefined;
}

/** The elements of the array in `data`. */
export function elementsOf(node: ObjectNode, lowering: Lowering): readonly ValueNode[] {
  const data = findMember(node, 'data')?.value;
  if (data?.kind === 'array') return data.elements;
  lowering.isIncomplete = true;
  return [];
}
