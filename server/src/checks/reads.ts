import type { Release } from '../releases/release';
import type { Definition } from '../schema/definitions';
import type { Schema } from '../schema/schema';
import { shapeOf } from '../schema/shape';
import type { Namespace } from '../schema/types';

/** How deep something changed, and who can tell: whether there is a definition and of which kind, or what it says. */
export type ReadDepth = 'kind' | 'contents';

/** The names that somebody looked up, at least once each. */
export interface Reads {
  /** Those of which somebody asked whether there is a definition, and of which kind. */
  readonly kinds: readonly string[];
  /** Those of which somebody looked at the definition. */
  readonly contents: readonly string[];
}

/** Stands among the names for which arrays, and other types that nobody wrote, the schema uses anywhere. */
export const ALL_USES = '';

const NO_NAMES: readonly string[] = [];
export const NO_READS: Reads = { kinds: NO_NAMES, contents: NO_NAMES };

/** All names that somebody looked up. */
export function namesIn({ kinds, contents }: Reads): ReadonlySet<string> {
  return new Set([...kinds, ...contents]);
}

/** From so many names on it is made sure that none is noted twice. */
const MANY = 64;

/**
 * Notes names in the order in which they are looked up. Most are looked up several times in a row and few again later,
 * so that a plain list is cheaper than a set. Serves definition after definition.
 */
class NameLog {
  private readonly list: string[] = [];
  private count = 0;
  private known: Set<string> | undefined;

  note(name: string): void {
    const { list, count } = this;
    if (count > 0 && list[count - 1] === name) return;
    if (count < MANY || this.isNewAmongMany(name)) list[this.count++] = name;
  }

  /** The names that were noted since the last call. */
  take(): readonly string[] {
    const { list, count } = this;
    if (count === 0) return NO_NAMES;
    this.count = 0;
    this.known = undefined;
    return list.slice(0, count);
  }

  private isNewAmongMany(name: string): boolean {
    this.known ??= new Set(this.list.slice(0, this.count));
    return this.known.size < this.known.add(name).size;
  }
}

/** The definitions of a schema, as they are asked for. */
export class RecordingNamespace implements Namespace {
  readonly release: Release;
  private readonly kinds = new NameLog();
  private readonly contents = new NameLog();
  /** What was looked up last, since most is asked for twice. */
  private lastName = '';
  private last: Definition | undefined;

  constructor(private readonly schema: Schema) {
    this.release = schema.release;
  }

  /** What was read since the last call. */
  takeReads(): Reads {
    const kinds = this.kinds.take();
    const contents = this.contents.take();
    return kinds === NO_NAMES && contents === NO_NAMES ? NO_READS : { kinds, contents };
  }

  kindOf(name: string): Definition['kind'] | undefined {
    this.kinds.note(name);
    return this.find(name)?.kind;
  }

  definition(name: string): Definition | undefined {
    this.contents.note(name);
    return this.find(name);
  }

  hasArrayOf(name: string): boolean {
    this.contents.note(ALL_USES);
    return this.schema.hasArrayOf(name);
  }

  hasWrapperOf(name: string): boolean {
    this.contents.note(ALL_USES);
    return this.schema.hasWrapperOf(name);
  }

  private find(name: string): Definition | undefined {
    if (name !== this.lastName) {
      this.lastName = name;
      this.last = this.schema.lookup(name)?.definition;
    }
    return this.last;
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
export function readsTheSame({ kinds, contents }: Reads, one: Schema, other: Schema): boolean {
  const isSame = (name: string): boolean =>
    name !== ALL_USES && one.lookup(name)?.definition === other.lookup(name)?.definition;
  return contents.every(isSame) && kinds.every(isSame);
}

/** Whether somebody who read names must look again, since some of them changed that deep. */
export function isAffected({ kinds, contents }: Reads, changed: ReadonlyMap<string, ReadDepth>): boolean {
  return contents.some((name) => changed.has(name)) || kinds.some((name) => changed.get(name) === 'kind');
}
