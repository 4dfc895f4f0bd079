import type { MemberNode, ObjectNode, StringNode, ValueNode } from '../../syntax/nodes';
import { findMember } from '../../syntax/nodes';
import { shiftChange, type TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import { removeSections } from '../documentation/documentation-block';
import { blockOf } from './block-of';
import type { Fix, Problem } from './fix';
import {
  expressionOf,
  memberHolding,
  type PlacedMember,
  removeElement,
  removeMember,
  valuesWithin,
} from './node-search';

/** An element of a list with the name that it is about. */
export interface NamedElement {
  readonly array: Extract<ValueNode, { readonly kind: 'array' }>;
  readonly element: ValueNode;
  readonly name: StringNode;
}

/** The value of an enum, or the feature, whose name has the range. */
export function namedElementAt(range: TextRange, problem: Problem): NamedElement | undefined {
  const whole = expressionOf(problem);
  if (whole === undefined) return undefined;
  for (const array of valuesWithin(whole)) {
    if (array.kind !== 'array') continue;
    for (const element of array.elements) {
      const name = nameOf(element);
      if (name?.start === range.start && name.end === range.end) return { array, element, name };
    }
  }
  return undefined;
}

export function nameOf(element: ValueNode): StringNode | undefined {
  const name = element.kind === 'object' ? findMember(element, 'name')?.value : element;
  return name?.kind === 'string' ? name : undefined;
}

/** Takes away a value or a feature; with the last feature their key. */
export function elementRemoval({ array, element }: NamedElement, problem: Problem): TextChange {
  const holder = array.elements.length === 1 ? memberHolding(array, problem) : undefined;
  return holder?.member.key.value === 'features'
    ? removeMember(holder, problem)
    : removeElement(array, element, problem);
}

/** Takes away a member or a branch, with what the documentation says of it. */
export function removeMemberPart({ object, member }: PlacedMember, title: string, problem: Problem): Fix {
  const change = removeMember({ object, member }, problem);
  return removal(title, change, describedAs(member, object), 'member', problem);
}

/** The name that documentation calls the member by; nothing if it stays while another one has it. */
function describedAs({ key }: MemberNode, { members }: ObjectNode): string | undefined {
  const isAlone = members.filter((other) => other.key.value === key.value).length === 1;
  return isAlone ? key.value.replace(/^\*/, '') : undefined;
}

/** Takes away a value or a feature, with what the documentation says of it. */
export function removeNamedElement(placed: NamedElement, title: string, problem: Problem): Fix {
  const { array, name } = placed;
  const isFeature = memberHolding(array, problem)?.member.key.value === 'features';
  const isAlone = array.elements.filter((element) => nameOf(element)?.value === name.value).length === 1;
  const kind = isFeature ? 'feature' : 'member';
  return removal(title, elementRemoval(placed, problem), isAlone ? name.value : undefined, kind, problem);
}

/** The documentation of a definition stands in front of it. */
function removal(
  title: string,
  change: TextChange,
  name: string | undefined,
  kind: 'member' | 'feature',
  problem: Problem,
): Fix {
  const { path, start } = problem;
  const changes: TextChange[] = [shiftChange(change, start)];
  const block = name === undefined ? undefined : blockOf(problem);
  const section = block?.entry.sections.find((one) => one.kind === kind && one.label?.name === name);
  if (block !== undefined && section !== undefined) {
    const cuts = removeSections(block, [section]);
    changes.unshift(...cuts.map((cut) => shiftChange(cut, block.start)));
  }
  return { title, edits: new Map([[path, changes]]), isPreferred: false };
}
