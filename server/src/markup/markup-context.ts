import type { Block, Inline, MarkupLine } from './blocks';
import type { LineReader } from './line-reader';
import type { Targets } from './targets';

export interface MarkupOptions {
  /** Up to 5.1 documentation was written for Texinfo, in a markup of its own; since then in reStructuredText. */
  readonly dialect: 'rst' | 'texinfo';
}

/** What the parsers of single constructs need to know, and to parse what is in them. */
export interface MarkupContext {
  readonly options: MarkupOptions;
  readonly targets: Targets;
  /** Whether these are the blocks of the outermost level. */
  readonly isOutermost: boolean;
  /** Language of literal blocks that do not say one. */
  readonly language: string | undefined;

  /** The blocks in lines one level deeper; their literal blocks are in a language if one is given. */
  blocks(lines: readonly MarkupLine[], language?: string): readonly Block[];

  inline(lines: readonly MarkupLine[]): readonly Inline[];
}

/** Reads the construct that begins at the current line, or leaves the reader where it is and yields nothing. */
export type ConstructParser = (reader: LineReader, context: MarkupContext) => readonly Block[] | undefined;
