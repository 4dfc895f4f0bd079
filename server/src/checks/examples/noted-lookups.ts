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

/** Whether all names stand for the same in a schema. */
export function standForTheSame(lookups: Lookups, schema: Schema): boolean {
  for (const [name, definition] of lookups) if (isChanged(name, definition, schema)) return false;
  return true;
}

/** The names among `lookups` that stand for something else in a schema than they did in the one `before`. */
export function namesThatChanged(lookups: Lookups, before: Schema, schema: Schema): string[] {
  const candidates = schema.index.namesApart(before.index) ?? lookups.keys();
  return [...candidates].filter((name) => {
    return lookups.has(name) && isChanged(name, lookups.get(name), schema);
  });
}

function isChanged(name: string, definition: Definition | undefined, schema: Schema): boolean {
  return schema.lookup(name)?.definition !== definition;
}
