import type { Release } from '../../releases/release';
import type { DefinitionItem } from '../../schema/module';
import type { Pragmas } from '../../schema/pragmas';
import type { Namespace } from '../../schema/types';
import type { EarlyFindingCollector } from '../finding';
import type { KeysByPlace } from '../structure/allowed-keys';

/** What a check of an early release may look at. All that it asks of other definitions goes through `namespace`. */
export interface EarlyContext {
  readonly item: DefinitionItem;
  readonly pragmas: Pragmas;
  readonly release: Release;
  readonly namespace: Namespace;
  /** The keys that the release knows. */
  readonly keys: KeysByPlace;
  readonly collector: EarlyFindingCollector;
  readonly isDescribed: boolean;
  /** Notes that QEMU's front end turns to another type at this point, if it did not yet. */
  pull(typeName: string): void;
}
