import type { Release } from '../releases/release';
import type { Definition } from '../schema/definitions';
import type { Schema } from '../schema/schema';
import { shapeOf } from '../schema/shape';
import type { Namespace } from '../schema/types';

/** How closely a definition was looked at: whether there is one and of which kind, or all that it says. */
export type ReadDepth = 'kind' | 'contents';

/** The names that somebody looked up. */
export type Reads = ReadonlyMap<string, ReadDepth>;

/** Stands among the names for which arrays, and other types that nobody wrote, the schema uses anywhere. */
export const ALL_USES = '';

export const NO_READS: Reads = new Map();

/** The definitions of a schema, as they are asked for. */
export class RecordingNamespace implements Namespace {
  readonly release: Release;
  private recorded: Map<string, ReadDepth> | undefined;

  constructor(private readonly schema: Schema) {
    this.release = schema.release;
  }

  get reads(): Reads {
    return this.recorded ?? NO_READS;
  }

  kindOf(name: string): Definition['kind'] | undefined {
    this.recorded ??= new Map();
    if (!this.recorded.has(name)) this.recorded.set(name, 'kind');
    return this.schema.lookup(name)?.definition.kind;
  }

  definition(name: string): Definition | undefined {
    this.record(name);
    return this.schema.lookup(name)?.definition;
  }

  hasArrayOf(name: string): boolean {
    this.record(ALL_USES);
    return this.schema.hasArrayOf(name);
  }

  hasWrapperOf(name: string): boolean {
    this.record(ALL_USES);
    return this.schema.hasWrapperOf(name);
  }

  private record(name: string): void {
    this.recorded ??= new Map();
    this.recorded.set(name, 'contents');
  }
}

/** Those of the names that stand for something else than before, with how closely one must look to tell. */
export function changedNames(names: Iterable<string>, before: Schema, after: Schema): Map<string, ReadDepth> {
  const changed = new Map<string, ReadDepth>();
  for (const name of names) {
    const old = before.lookup(name)?.definition;
    const now = after.lookup(name)?.definition;
    if (old?.kind !== now?.kind) changed.set(name, 'kind');
    else if (old !== now && old && now && shapeOf(old) !== shapeOf(now)) changed.set(name, 'contents');
  }
  return changed;
}

/** Whether all that was read of one schema stands for the same in another one. */
export function readsTheSame(reads: Reads, one: Schema, other: Schema): boolean {
  for (const name of reads.keys()) {
    if (name === ALL_USES || one.lookup(name)?.definition !== other.lookup(name)?.definition) return false;
  }
  return true;
}

/** Whether somebody who read a name must look again. */
export function isAffected(reads: Reads, changed: Reads): boolean {
  const [few, many] = reads.size < changed.size ? [reads, changed] : [changed, reads];
  for (const name of few.keys()) {
    if (!many.has(name)) continue;
    if (reads.get(name) === 'contents' || changed.get(name) === 'kind') return true;
  }
  return false;
}
