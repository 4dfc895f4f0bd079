/** What one row of the table holds. */
export interface Measurement {
  /** Unique in a run: `parse/largest/qapi`. Rows of one family share all but the last part. */
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

export function isMeasured(result: Result): result is Measurement {
  return 'samples' in result;
}

/** The rows of several rounds as one each, with the samples of all. */
export function mergeSamples(rounds: readonly (readonly Result[])[]): Result[] {
  const merged = new Map<string, Result>();
  for (const result of rounds.flat()) {
    const before = merged.get(result.id);
    const isMore = before !== undefined && isMeasured(before) && isMeasured(result);
    merged.set(result.id, isMore ? { ...result, samples: [...before.samples, ...result.samples] } : result);
  }
  return [...merged.values()];
}
