/** What one row of the table holds. */
export interface Measurement {
  /** Unique in a run: `in-process/parse-largest/qapi`. Rows of one family share all but the last part. */
  readonly id: string;
  readonly label: string;
  readonly unit: 'ms' | 'MB' | 'ns/line' | 'bytes/line';
  readonly samples: readonly number[];
  /** Of which row of this run the ratio is told. */
  readonly baseline?: string;
}

/** A row that cannot be had here, and why. */
export interface Skipped {
  readonly id: string;
  readonly label: string;
  readonly skipped: string;
}

export type Result = Measurement | Skipped;

/** The family of a row: its id without the last part. */
export function familyOf({ id }: Result): string {
  return id.slice(0, id.lastIndexOf('/'));
}
