import type { Release } from '../../releases/release';
import type { DefinitionItem } from '../../schema/module';
import type { Pragmas } from '../../schema/pragmas';
import type { FindingCollector } from '../finding';

/** What a structure check may look at: one definition with its documentation, and the pragmas. Nothing else. */
export interface StructureContext {
  readonly item: DefinitionItem;
  readonly pragmas: Pragmas;
  readonly release: Release;
  readonly collector: FindingCollector;
}
