import type { Definition } from '../../schema/definitions';
import { findMember, type ObjectNode, type StringNode, type ValueNode } from '../../syntax/nodes';
import type { TextRange } from '../../text/text-range';

/** Where a part stands: each has a short form, and a long one with keys of its own. */
export type PartPlace = 'member' | 'branch' | 'value' | 'feature';

/** A member, branch, enum value or feature as it is written. */
export interface WrittenPart {
  readonly place: PartPlace;
  /** Absent for elements of a list. */
  readonly key: StringNode | undefined;
  readonly value: ValueNode;
  /** All of it, relative to the entry. */
  readonly range: TextRange;
}

/** The parts of a definition as they are written, in source order but for features, which follow what has them. */
export function writtenParts({ kind, node }: Definition): WrittenPart[] {
  const isChoice = kind === 'union' || kind === 'alternate';
  const parts = [
    ...partsIn(findMember(node, 'base')?.value, 'member'),
    ...partsIn(findMember(node, 'data')?.value, isChoice ? 'branch' : 'member'),
  ];
  return [...parts, ...featuresIn(node), ...parts.flatMap(({ value }) => featuresIn(value))];
}

function partsIn(value: ValueNode | undefined, place: PartPlace): WrittenPart[] {
  if (value?.kind === 'array') return elementsOf(value.elements, 'value');
  return value?.kind === 'object' ? membersOf(value, place) : [];
}

function featuresIn(value: ValueNode): WrittenPart[] {
  const list = value.kind === 'object' ? findMember(value, 'features')?.value : undefined;
  return list?.kind === 'array' ? elementsOf(list.elements, 'feature') : [];
}

function elementsOf(elements: readonly ValueNode[], place: PartPlace): WrittenPart[] {
  return elements.map((value) => ({ place, key: undefined, value, range: value }));
}

function membersOf({ members }: ObjectNode, place: PartPlace): WrittenPart[] {
  return members.map(({ key, value }) => {
    return { place, key, value, range: { start: key.start, end: value.end } };
  });
}
