import type { Definition } from './definitions';
import { LayeredMap, withoutEmpty } from './layered-map';
import type { DefinitionItem } from './module';
import type { SchemaFile } from './schema-files';
import { isPredefined } from './types';

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
    /** The names that are defined more than once, or by QEMU itself, too: an error, and so rare. */
    readonly clashing: ReadonlySet<string>,
  ) {}

  /** The definitions must be in the order in which QEMU's front end meets them. */
  static of(definitions: readonly SchemaDefinition[]): DefinitionIndex {
    const byName = new Map<string, SchemaDefinition[]>();
    const clashing = new Set<string>();
    for (let index = 0; index < definitions.length; index++) {
      const entry = definitions[index]!;
      const { name } = entry.definition;
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [entry]);
      else known.push(entry);
      if (clashes(name, known?.length ?? 1)) clashing.add(name);
    }
    return new DefinitionIndex(LayeredMap.of(byName), clashing);
  }

  /** The definitions of a name in their order; of the empty name those whose name could not be read. */
  all(name: string): readonly SchemaDefinition[] {
    return this.byName.get(name) ?? NONE;
  }

  /** The names that may stand for something else in another index; nothing if that may be any. */
  namesApart(other: DefinitionIndex): Iterable<string> | undefined {
    return this.byName.keysApart(other.byName);
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
    return new DefinitionIndex(this.byName.with(withoutEmpty(changes)), this.reviseClashing(changes));
  }

  private reviseClashing(changes: ReadonlyMap<string, readonly SchemaDefinition[]>): ReadonlySet<string> {
    let clashing: Set<string> | undefined;
    for (const [name, { length }] of changes) {
      const isClash = clashes(name, length);
      if (isClash === this.clashing.has(name)) continue;
      clashing ??= new Set(this.clashing);
      if (isClash) clashing.add(name);
      else clashing.delete(name);
    }
    return clashing ?? this.clashing;
  }
}

function clashes(name: string, count: number): boolean {
  return name !== '' && count > 0 && (count > 1 || isPredefined(name));
}
