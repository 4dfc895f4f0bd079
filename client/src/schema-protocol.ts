/** Request with `{ textDocument }`: the schemas that hold a document; none if it is no schema. */
export const schemasMethod = 'qapi/schemasOfDocument';

/** What the server says of a schema, as far as it is shown. */
export interface SchemaSummary {
  /** Its root, as its tree or folder calls it. */
  readonly name: string;
  /** By the rules of which release it is read, and why, in words. */
  readonly version: string;
  readonly explanation: string;
  readonly files: number;
  readonly problems: { readonly error: number; readonly warning: number };
}

/** Notification: by the rules of another release than before some document is read from now on. */
export const releaseChangedMethod = 'qapi/releaseChanged';
