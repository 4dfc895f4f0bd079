/** The places where schemas declare names. */
import { viewsOf } from '../../../server/src/features/file-view';
import type { Target } from '../../../server/src/features/target/target';
import { targetsOfEntry } from '../../../server/src/features/target/targets';
import { SPECIAL_FEATURES } from '../../../server/src/schema/definitions';
import type { FilePath } from '../../../server/src/text/file-path';
import type { Snapshot } from '../../../server/src/workspace/snapshot';

export const PLACE_KINDS = ['definition', 'member', 'value', 'branch', 'feature'] as const;

export interface RenamedPlace {
  readonly kind: (typeof PLACE_KINDS)[number];
  readonly path: FilePath;
  readonly offset: number;
  readonly name: string;
}

/** All names that files of schemas declare and that may be others, each file looked at once. */
export function renamedPlaces(snapshot: Snapshot): RenamedPlace[] {
  return [...snapshot.paths()].sort().flatMap((path) => {
    const [view] = viewsOf(snapshot, path);
    if (view === undefined) return [];
    const { tree } = view.module;
    return tree.entries.flatMap((_, index) =>
      targetsOfEntry(view.module, index).flatMap((target) => {
        const declared = declaredBy(target);
        if (declared === undefined) return [];
        return [{ ...declared, path, offset: (tree.starts[index] ?? 0) + target.range.start }];
      }),
    );
  });
}

function declaredBy(target: Target): Pick<RenamedPlace, 'kind' | 'name'> | undefined {
  switch (target.kind) {
    case 'definition-name':
      return { kind: 'definition', name: target.definition.name };
    case 'member-name':
      return { kind: 'member', name: target.member.name };
    case 'value-name':
      return { kind: 'value', name: target.value.name };
    case 'branch-name':
      return { kind: 'branch', name: target.branch.name };
    case 'feature-name':
      return isSpecial(target.feature.name) ? undefined : { kind: 'feature', name: target.feature.name };
    default:
      return undefined;
  }
}

function isSpecial(feature: string): boolean {
  return SPECIAL_FEATURES.some((special) => special === feature);
}
