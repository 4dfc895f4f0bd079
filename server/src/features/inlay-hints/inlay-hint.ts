import type { FileRange } from '../file-view';

/** What hints can tell; each kind can be switched off. */
export const HINT_KINDS = ['discriminatorEnum', 'inheritedMembers', 'emptyBranches', 'sizes'] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** A word or two shown in the text that are no part of it. */
export interface InlayHint {
  readonly kind: HintKind;
  readonly offset: number;
  readonly parts: readonly HintPart[];
  /** Markdown. */
  readonly tooltip: string;
}

export interface HintPart {
  readonly text: string;
  /** Where a click leads. */
  readonly target?: FileRange;
}
