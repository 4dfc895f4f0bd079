import type { Format } from './format';
import { formatGcc } from './gcc';
import { formatHuman } from './human';
import { formatJson } from './json';
import { formatReference } from './reference';

export const FORMATS = {
  human: formatHuman,
  gcc: formatGcc,
  json: formatJson,
  reference: formatReference,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
