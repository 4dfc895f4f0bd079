import type { Block, CrossReference, MemberMention } from './blocks';

export interface MarkdownOptions {
  /** A URI that shows what is meant, if there is any. */
  readonly link: (reference: MemberMention | CrossReference) => string | undefined;
}

/** What blocks are turned into: by themselves, and where they are nested in others. */
export interface MarkdownWriter extends MarkdownOptions {
  readonly blocks: (blocks: readonly Block[]) => string;
}
