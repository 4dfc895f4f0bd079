/**
 * `verdict`: one side finds an error and the other does not; `text`: the errors differ; `dump`: the dumps do; `root`:
 * a schema that QEMU is built from has an error.
 */
export type DisagreementKind = 'verdict' | 'text' | 'dump' | 'root';

export interface Disagreement {
  readonly kind: DisagreementKind;
  /** Of the case, or of the root. */
  readonly name: string;
  readonly expected: string;
  readonly actual: string;
}
