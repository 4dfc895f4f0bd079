import type { Definition } from './definitions';
import { LayeredMap, withoutEmpty } from './layered-map';
import type { DefinitionItem } from './module';
import type { SchemaFile } from './schema-files';

/** The same object as long as neither its item nor any include changes. */
export interface SchemaDefinition {
  readonly file: SchemaFile;
  readonly item: DefinitionItem;
  readonly definition: Definition;
}

/** Tells which of two definitions QEMU's front end meets first; negative if it is `a`. */
export type DefinitionOrder = (a: SchemaDefinition, b: SchemaDefinition) => number;

const NONE: readonly SchemaDefinition[] = [];

/** The definitions of a schema by name. Immutable; a revision shares all that did not change. */
export class DefinitionIndex {
  private constructor(
    private readonly byName: LayeredMap<string, readonly SchemaDefinition[]>,
    /** The names that are defined more than once, which is an error and so rare. */
    readonly repeated: ReadonlySet<string>,
  ) {}

  /** The definitions must be in the order in which QEMU's front end meets them. */
  static of(definitions: readonly SchemaDefinition[]): DefinitionIndex {
    const byName = new Map<string, SchemaDefinition[]>();
    const repeated = new Set<string>();
    for (const entry of definitions) {
      const { name } = entry.definition;
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [entry]);
      else {
        known.push(entry);
        if (name !== '') repeated.add(name);
      }
    }
    return new DefinitionIndex(LayeredMap.of(byName), repeated);
  }

  /** The definitions of a name in their order; of the empty name those whose name could not be read. */
  all(name: string): readonly SchemaDefinition[] {
    return this.byName.get(name) ?? NONE;
  }

  /** The index after some items of a file made way for others. */
  revise(
    file: SchemaFile,
    removed: readonly DefinitionItem[],
    added: readonly DefinitionItem[],
    order: DefinitionOrder,
  ): DefinitionIndex {
    const gone = new Set(removed);
    const changes = new Map<string, readonly SchemaDefinition[]>();
    const all = (name: string) => changes.get(name) ?? this.all(name);
    for (const { declaration } of removed) {
      const { name } = declaration;
      changes.set(
        name,
        all(name).filter(({ item }) => !gone.has(item)),
      );
    }
    for (const item of added) {
      const { name } = item.declaration;
      changes.set(name, [...all(name), { file, item, definition: item.declaration }].sort(order));
    }
    return new DefinitionIndex(this.byName.with(withoutEmpty(changes)), this.reviseRepeated(changes));
  }

  private reviseRepeated(changes: ReadonlyMap<string, readonly SchemaDefinition[]>): ReadonlySet<string> {
    const isRepeated = ([name, { length }]: readonly [string, { length: number }]) =>
      name !== '' && length > 1;
    const differs = [...changes].filter((change) => isRepeated(change) !== this.repeated.has(change[0]));
    if (differs.length === 0) return this.repeated;
    const repeated = new Set(this.repeated);
    for (const change of differs) {
      if (isRepeated(change)) repeated.add(change[0]);
      else repeated.delete(change[0]);
    }
    return repeated;
  }
}
