import type { Release } from '../../releases/release';
import type { Definition } from '../../schema/definitions';
import type { Schema } from '../../schema/schema';
import type { Namespace } from '../../schema/types';

/** What names stood for when they were looked up. */
export type Lookups = ReadonlyMap<string, Definition | undefined>;

/** The definitions of a schema, with a note of all that were asked for. */
export class NotingNamespace implements Namespace {
  readonly release: Release;
  readonly lookups = new Map<string, Definition | undefined>();
  /** Whether something was asked for that no name tells. */
  dependsOnUses = false;

  constructor(private readonly schema: Schema) {
    this.release = schema.release;
  }

  kindOf(name: string): Definition['kind'] | undefined {
    return this.definition(name)?.kind;
  }

  definition(name: string): Definition | undefined {
    const definition = this.schema.lookup(name)?.definition;
    this.lookups.set(name, definition);
    return definition;
  }

  hasArrayOf(name: string): boolean {
    this.dependsOnUses = true;
    return this.schema.hasArrayOf(name);
  }

  hasWrapperOf(name: string): boolean {
    this.dependsOnUses = true;
    return this.schema.hasWrapperOf(name);
  }
}

/** Whether all names stand for the same in a schema; `known` is one in which they do. */
export function standForTheSame(lookups: Lookups, schema: Schema, known?: Schema): boolean {
  const apart = known && schema.index.namesApart(known.index);
  for (const name of apart ?? lookups.keys())
    if (lookups.has(name) && schema.lookup(name)?.definition !== lookups.get(name)) return false;
  return true;
}
