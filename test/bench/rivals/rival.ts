import type { TextChange } from '../../../server/src/text/text-change';

/** A parser that somebody might pick instead. */
export interface RivalParser {
  readonly id: string;
  readonly label: string;
  /** Parses a document of JSON from scratch. */
  readonly parse: (text: string) => unknown;
  /** Opens a document for `edit`; absent if it cannot parse incrementally. */
  readonly open?: (text: string) => RivalDocument;
}

export interface RivalDocument {
  /** Parses the document again after an edit. */
  readonly edit: (change: TextChange) => unknown;
}

/** Loads a package of whoever runs the benchmarks. It is none of ours, so it says nothing of its types. */
export type LoadPackage = (name: string) => unknown;
