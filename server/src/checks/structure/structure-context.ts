import type { Release } from '../../releases/release';
import type { DefinitionItem } from '../../schema/module';
import type { Pragmas } from '../../schema/pragmas';
import type { FindingCollector } from '../finding';
import type { KeysByPlace } from './allowed-keys';

/** What a structure check may look at: one definition with its documentation, and the pragmas. Nothing else. */
export interface StructureContext {
  readonly item: DefinitionItem;
  readonly pragmas: Pragmas;
  readonly release: Release;
  /** The keys that the release knows. */
  readonly keys: KeysByPlace;
  readonly collector: FindingCollector;
}
