import type { Format } from './format';
import { formatGcc } from './gcc';
import { formatGithub } from './github';
import { formatHuman } from './human';
import { formatJson } from './json';
import { formatReference } from './reference';
import { formatSarif } from './sarif';

export const FORMATS = {
  human: formatHuman,
  gcc: formatGcc,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  reference: formatReference,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
