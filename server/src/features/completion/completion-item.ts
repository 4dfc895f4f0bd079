import type { KeyPlace } from '../../checks/structure/allowed-keys';
import type { TextChange } from '../../text/text-change';
import type { TextRange } from '../../text/text-range';
import type { Template } from './template';

export type CompletionKind =
  | 'keyword'
  | 'constant'
  | 'struct'
  | 'union'
  | 'enum'
  | 'alternate'
  | 'command'
  | 'event'
  | 'built-in'
  | 'member'
  | 'value'
  | 'feature'
  | 'condition'
  | 'file'
  | 'tag'
  | 'directive'
  | 'skeleton';

/**
 * What the label of an item is the name of, so that its explanation can be asked for later. Items of a list share one, as
 * far as they can.
 */
export type CompletionSubject =
  | { readonly kind: 'definition' }
  | { readonly kind: 'part'; readonly definition: string }
  /** Of what `place` says, or of what it begins itself. */
  | { readonly kind: 'key'; readonly place: KeyPlace | 'pragma' | 'start' }
  | { readonly kind: 'feature' | 'tag' | 'directive' | 'role' };

export const DEFINITION: CompletionSubject = { kind: 'definition' };

/** Something that can be put where the cursor is. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string | undefined;
  /** What is compared with the typed text, from the start of `edit.range` on. */
  readonly filterText: string;
  readonly edit: { readonly range: TextRange; readonly template: Template };
  readonly subject: CompletionSubject | undefined;
  /** What is to be changed elsewhere in the file if the item is taken. */
  readonly along?: readonly TextChange[] | undefined;
}

export interface CompletionList {
  /** Best first. */
  readonly items: readonly CompletionItem[];
  /** Whether nothing else would be offered after more was typed. */
  readonly isComplete: boolean;
}
