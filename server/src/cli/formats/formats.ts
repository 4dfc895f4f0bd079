import type { CheckReport } from '../check-paths';
import { formatGcc } from './gcc';
import { formatHuman } from './human';
import { formatJson } from './json';
import { formatReference } from './reference';

export interface FormatOptions {
  readonly hasColor: boolean;
  /** In columns; absent if the output is no terminal. */
  readonly width?: number | undefined;
}

export type Format = (report: CheckReport, options: FormatOptions) => string;

export const FORMATS = {
  human: formatHuman,
  gcc: formatGcc,
  json: formatJson,
  reference: formatReference,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
