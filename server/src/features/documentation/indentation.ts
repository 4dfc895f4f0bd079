import type { Release } from '../../releases/release';

/** How far the text below a directive is indented. */
export const BELOW_DIRECTIVE = 3;

/** How far the text below a label is indented where it is not aligned. */
export const BELOW_LABEL = 4;

/** Whether text below a label is aligned with what stands behind it. */
export function alignsBelowLabel(release: Release): boolean {
  return release.has('doc.indent-column') || release.has('doc.indent-free');
}
