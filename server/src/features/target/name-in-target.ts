import type { TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import type { Target } from './target';

/** What stands in front of a name in the name of the type that comes with a definition in place. */
const DERIVED_START = 'q_obj_';

/**
 * Where in a target a name stands: the whole of it, or the part that a derived name (`FooList`) or a qualified one
 * (`QMP:block.query-block`) has of it. `range` is that of the target. What is spelled with escapes counts as a whole.
 */
export function nameRangeIn(target: Target, range: TextRange, name: string): TextRange {
  const spelled = nameOfTarget(target);
  if (spelled?.length !== range.end - range.start) return range;
  const start = range.start + indexOfName(target, spelled, name);
  return { start, end: start + name.length };
}

/** The change that puts another name into a target. */
export function renameInTarget(target: Target, range: TextRange, name: string, newName: string): TextChange {
  const spelled = nameOfTarget(target);
  if (spelled === undefined || spelled.length === range.end - range.start)
    return { ...nameRangeIn(target, range, name), text: newName };
  // It has escapes, which the new name does not need.
  const index = indexOfName(target, spelled, name);
  return { ...range, text: spelled.slice(0, index) + newName + spelled.slice(index + name.length) };
}

function indexOfName({ kind }: Target, spelled: string, name: string): number {
  // In front of a qualified name may stand a module of the same name.
  if (kind === 'reference') return spelled.length - name.length;
  return spelled !== name && spelled.startsWith(DERIVED_START + name) ? DERIVED_START.length : 0;
}

/** The name that a target spells, without escapes. */
function nameOfTarget(target: Target): string | undefined {
  switch (target.kind) {
    case 'definition-name':
      return target.definition.name;
    case 'member-name':
      return target.member.name;
    case 'value-name':
      return target.value.name;
    case 'branch-name':
      return target.branch.name;
    case 'feature-name':
      return target.feature.name;
    case 'type-name':
      return target.reference.name;
    case 'key':
    case 'include-path':
    case 'tag':
    case 'url':
      return undefined;
    default:
      return target.name;
  }
}
