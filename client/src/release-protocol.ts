/** Request with `{ uri }`: by the rules of which QEMU release a document is checked. */
export const releaseMethod = 'qapi/release';

/** Notification: the answer may be different from now on. */
export const releaseChangedMethod = 'qapi/releaseChanged';

/** What the server answers, as far as it is shown; `null` for a document that is in no schema. */
export interface ReleaseInformation {
  readonly version: string;
  /** Why it is in force, in words. */
  readonly explanation: string;
  /** The versions that hold in other schemas, if the document is in several. */
  readonly others: readonly string[];
}
