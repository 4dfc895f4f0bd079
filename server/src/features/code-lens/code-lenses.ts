import { isTypeDefinition } from '../../schema/definitions';
import type { Module } from '../../schema/module';
import type { FilePath } from '../../text/file-path';
import { shiftRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileRange, viewsOf } from '../file-view';
import { rangeInQuotes } from '../target/name-range';

/** What a lens can tell of a type; each kind can be switched off. */
export const LENS_KINDS = ['references', 'commands'] as const;
export type LensKind = (typeof LENS_KINDS)[number];

/** Which type a lens is of, and what it tells. */
export interface LensSubject {
  readonly kind: LensKind;
  /** Where the type is defined. */
  readonly path: FilePath;
  readonly name: string;
}

/** A place above which something can be told; to find out what costs more than to know that there is something. */
export interface Lens extends LensSubject, FileRange {}

/** The lenses of the types that a file defines, from top to bottom. */
export function codeLenses(snapshot: Snapshot, path: FilePath, kinds: ReadonlySet<LensKind>): Lens[] {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined || kinds.size === 0) return [];
  return typesIn(view.module).flatMap(({ name, range }) => {
    return Array.from(kinds, (kind) => ({ kind, path, name, range }));
  });
}

function typesIn({ items, entryIndices, tree }: Module): Pick<Lens, 'name' | 'range'>[] {
  return items.flatMap(({ declaration }, index) => {
    if (!('nameNode' in declaration) || !isTypeDefinition(declaration)) return [];
    const { name, nameNode } = declaration;
    if (nameNode.kind !== 'string' || name === '') return [];
    return [{ name, range: shiftRange(rangeInQuotes(nameNode), tree.starts[entryIndices[index]!]!) }];
  });
}
