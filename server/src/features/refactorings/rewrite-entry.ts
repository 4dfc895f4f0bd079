import type { Release } from '../../releases/release';
import { applyChanges, differenceOf, growth, type TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import type { ChangesByFile } from '../../workspace/with-changes';
import { formatExpression } from '../layout/format-expression';
import { changeEntry, type Place } from './refactoring';

/** Changes of the definition at a place, laid out as the formatter does it. */
export function rewriteDefinition(place: Place, changes: readonly TextChange[]): ChangesByFile {
  const { text } = place;
  const after = changeExpression(text, changes, place.view.schema.release);
  return changeEntry(place, after === text ? [] : [differenceOf(text, after)]);
}

/**
 * An expression after changes. What was in QEMU's style stays in it; elsewhere only what is new is laid out, and the
 * rest is left to its author.
 */
export function changeExpression(text: string, changes: readonly TextChange[], release: Release): string {
  const changed = applyChanges(text, changes);
  const layout = formatExpression(changed, 0, release);
  if (formatExpression(text, 0, release).length === 0) return applyChanges(changed, layout);
  const fresh = rangesAfter(changes);
  return applyChanges(
    changed,
    layout.filter(({ start, end }) => fresh.some((range) => range.start <= start && end <= range.end)),
  );
}

/** Where the new texts are after the changes. */
function rangesAfter(changes: readonly TextChange[]): TextRange[] {
  let shift = 0;
  return changes.map((change) => {
    const start = change.start + shift;
    shift += growth(change);
    return { start, end: start + change.text.length };
  });
}
