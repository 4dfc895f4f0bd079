import { isDefinition, isTypeDefinition } from '../../schema/definitions';
import type { Module } from '../../schema/module';
import type { FilePath } from '../../text/file-path';
import { shiftRange } from '../../text/text-range';
import type { Snapshot } from '../../workspace/snapshot';
import { type FileRange, viewsOf } from '../file-view';
import { rangeInQuotes } from '../target/name-range';

/** What a lens can tell of a type. */
const OF_TYPES = ['references', 'commands'] as const;
/** What a lens can lead to from a command or event. */
const OF_MESSAGES = ['wire', 'introspection'] as const;

/** Each kind can be switched off. */
export const LENS_KINDS = [...OF_TYPES, ...OF_MESSAGES] as const;
export type LensKind = (typeof LENS_KINDS)[number];

/** Whether such a lens tells something of a type. */
export function isOfType(kind: LensKind): boolean {
  return OF_TYPES.some((each) => each === kind);
}

/** Which definition a lens is of, and what it tells. */
export interface LensSubject {
  readonly kind: LensKind;
  /** Where it is defined. */
  readonly path: FilePath;
  readonly name: string;
}

/** A place above which something can be told; to find out what costs more than to know that there is something. */
export interface Lens extends LensSubject, FileRange {}

/** The lenses of what a file defines, from top to bottom. */
export function codeLenses(snapshot: Snapshot, path: FilePath, kinds: ReadonlySet<LensKind>): Lens[] {
  const [view] = viewsOf(snapshot, path);
  if (view === undefined || kinds.size === 0) return [];
  const ofTypes = OF_TYPES.filter((kind) => kinds.has(kind));
  const ofMessages = OF_MESSAGES.filter((kind) => kinds.has(kind));
  return definitionsIn(view.module).flatMap(({ isType, name, range }) => {
    return (isType ? ofTypes : ofMessages).map((kind) => ({ kind, path, name, range }));
  });
}

function definitionsIn({ items, entryIndices, tree }: Module) {
  return items.flatMap(({ declaration }, index) => {
    if (!isDefinition(declaration)) return [];
    const { name, nameNode } = declaration;
    if (nameNode.kind !== 'string' || name === '') return [];
    const range = shiftRange(rangeInQuotes(nameNode), tree.starts[entryIndices[index]!]!);
    return [{ isType: isTypeDefinition(declaration), name, range }];
  });
}
