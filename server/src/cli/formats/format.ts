import type { CheckReport } from '../check-paths';

export interface FormatOptions {
  readonly hasColor: boolean;
  /** In columns; absent if the output is no terminal. */
  readonly width?: number | undefined;
}

/** Turns a report into text for stdout. */
export type Format = (report: CheckReport, terminal: () => FormatOptions) => string;
