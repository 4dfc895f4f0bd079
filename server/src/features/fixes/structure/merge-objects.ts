import type { ObjectNode, ValueNode } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type Problem } from '../fix';
import { sourceOf } from '../node-search';

/** Makes one object of a list of them; not if two of them say something of one key. */
export function mergeObjects(value: ValueNode, problem: Problem): Fix[] {
  if (value.kind !== 'array' || value.elements.length === 0) return [];
  const objects = value.elements.filter((element): element is ObjectNode => element.kind === 'object');
  const members = objects.flatMap((object) => object.members);
  const keys = new Set(members.map(({ key }) => key.value));
  if (objects.length < value.elements.length || keys.size < members.length) return [];
  const [only, ...others] = objects;
  const sources = members.map(({ key, value: { end } }) => sourceOf({ start: key.start, end }, problem));
  const text =
    only !== undefined && others.length === 0 ? sourceOf(only, problem) : `{ ${sources.join(', ')} }`;
  const title = others.length === 0 ? 'Take it out of the list' : 'Make it one object';
  return [fixInEntry(problem, title, [{ start: value.start, end: value.end, text }], true)];
}
