import type { Release } from '../../releases/release';

/** How far the text below a directive is indented. */
export const BELOW_DIRECTIVE = 3;

/** How far the text below a label is indented that nothing on the label's line tells the column of. */
export const BELOW_LABEL = 4;

/** Whether text below a label is aligned with what stands behind it; else it is indented by as much as the author likes. */
export function alignsBelowLabel(release: Release): boolean {
  return release.has('doc.indent-column') || release.has('doc.indent-free');
}
