import type { Result } from './measurement';
import type { RequirementRow } from './requirements';

/** All that a run found. */
export interface Report {
  /** On which schema. */
  readonly input: string;
  /** On which machine. */
  readonly machine: string;
  readonly results: readonly Result[];
  readonly requirements: readonly RequirementRow[];
}
