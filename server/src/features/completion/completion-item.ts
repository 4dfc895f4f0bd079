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

/** What an item stands for, by names alone, so that its explanation can be asked for later. */
export type CompletionSubject =
  | { readonly kind: 'definition'; readonly name: string }
  | { readonly kind: 'part'; readonly definition: string; readonly name: string };

/** Something that can be put where the cursor is. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string | undefined;
  /** What is compared with the typed text, from the start of `edit.range` on. */
  readonly filterText: string;
  readonly edit: { readonly range: TextRange; readonly template: Template };
  readonly subject: CompletionSubject | undefined;
}
