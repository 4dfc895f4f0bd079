/** The places of a schema at which a replay asks for completion: names and words that stand there already. */
import { type FileView, viewsOf } from '../../server/src/features/file-view';
import { discriminatorType } from '../../server/src/features/target/parts';
import type { Target } from '../../server/src/features/target/target';
import { itemOfEntry, targetsOfEntry } from '../../server/src/features/target/targets';
import { shiftRange, type TextRange } from '../../server/src/text/text-range';
import type { Snapshot } from '../../server/src/workspace/snapshot';

export const REPLAY_KINDS = [
  'key',
  'flag',
  'type',
  'enum value',
  'branch',
  'discriminator',
  'feature',
  'documentation entry',
  'documentation tag',
] as const;

export type ReplayKind = (typeof REPLAY_KINDS)[number];

export interface Position {
  readonly kind: ReplayKind;
  readonly path: string;
  /** The word alone, without quotes and without a star. */
  readonly range: TextRange;
}

/** All of them, by kind; those of files that several schemas hold are there once. */
export function positionsOf(
  snapshot: Snapshot,
  paths: readonly string[],
): ReadonlyMap<ReplayKind, Position[]> {
  const positions = new Map<ReplayKind, Position[]>(REPLAY_KINDS.map((kind) => [kind, []]));
  for (const path of paths) {
    const [view] = viewsOf(snapshot, path);
    if (view === undefined) continue;
    const { tree } = view.module;
    tree.starts.forEach((start, index) => {
      for (const target of targetsOfEntry(view.module, index)) {
        const kind = isUnheardOf(target, index, view) ? undefined : kindOf(target);
        if (kind !== undefined)
          positions.get(kind)?.push({ kind, path, range: shiftRange(target.range, start) });
      }
    });
  }
  return positions;
}

/** A value that neither documentation nor a union names is as new, to whoever reads the rest, as the name of a member. */
function isUnheardOf(target: Target, index: number, view: FileView): boolean {
  if (target.kind !== 'value-name') return false;
  const { definition, value } = target;
  const sections = itemOfEntry(view.module, index)?.documentation?.sections ?? [];
  return (
    !sections.some(({ label }) => label?.name === value.name) && !isBranch(value.name, definition.name, view)
  );
}

function isBranch(value: string, enumeration: string, { schema }: FileView): boolean {
  return schema.definitions.some(({ definition }) => {
    if (definition.kind !== 'union' || discriminatorType(definition, schema)?.name !== enumeration)
      return false;
    return definition.branches.some(({ name }) => name === value);
  });
}

function kindOf(target: Target): ReplayKind | undefined {
  switch (target.kind) {
    case 'key':
      if (!target.isValue) return 'key';
      return target.value.kind === 'boolean' ? 'flag' : undefined;
    case 'type-name':
      return 'type';
    case 'value-name':
      return 'enum value';
    case 'branch-name':
      return target.definition.kind === 'union' && !target.definition.isSimple ? 'branch' : undefined;
    case 'discriminator-name':
      return 'discriminator';
    case 'feature-name':
      return 'feature';
    case 'entry-label':
      return 'documentation entry';
    case 'tag':
      return 'documentation tag';
    default:
      return undefined;
  }
}
