import { findMember } from '../../../syntax/nodes';
import { type Fix, fixInEntry, type Problem } from '../fix';
import { markedMember, removeMember } from '../node-search';

/** Words for true and false in other languages. */
const YES = /^(?:true|yes|on|1|enabled?)$/i;
const NO = /^(?:false|no|off|0|disabled?|never|none)$/i;

/** A flag has the one value that is not the default, or is left out. */
export function fixFlag(problem: Problem, legal: boolean): readonly Fix[] {
  const placed = markedMember(problem);
  if (placed === undefined) return [];
  const { key, value } = placed.member;
  const meant = meaningOf(value);
  const set = fixInEntry(
    problem,
    `Set '${key.value}' to ${legal}`,
    [{ start: value.start, end: value.end, text: String(legal) }],
    meant === legal,
  );
  const remove = fixInEntry(
    problem,
    `Remove '${key.value}'`,
    [removeMember(placed, problem)],
    meant === !legal,
  );
  // What is passed as one must be there.
  if (key.value === 'boxed' && findMember(placed.object, 'data') === undefined) return [remove];
  return meant === !legal ? [remove, set] : [set, remove];
}

/** What a value says that stands where a flag should. */
export function meaningOf(value: { readonly kind: string; readonly value?: unknown }): boolean | undefined {
  if (value.kind === 'boolean') return value.value === true;
  if (value.kind !== 'string' || typeof value.value !== 'string') return undefined;
  if (YES.test(value.value)) return true;
  return NO.test(value.value) ? false : undefined;
}
