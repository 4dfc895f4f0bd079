import type { Release } from '../releases/release';
import type { Entities, Entity } from '../schema/entities';
import type { Schema } from '../schema/schema';
import type { SchemaFile } from '../schema/schema-files';
import { directoryOf, type FilePath, pathFrom } from '../text/file-path';

/** Entities under one heading. */
export interface DumpedModule {
  /** Absent if the module is not named in the dump. */
  readonly name: string | undefined;
  readonly entities: readonly Entity[];
}

/** What shows of a schema, grouped by module as the dump does it. */
export function groupByModule(schema: Schema, entities: Entities): DumpedModule[] {
  const names = new ModuleNames(schema, entities);
  const shown = entities.all.filter((entity) => isShown(entity, schema.release));
  return schema.release.has('dump.module-on-change')
    ? groupWhereItChanges(shown, names)
    : groupAll(shown, names, schema);
}

/** Scalars are not shown, nor arrays that every schema has. */
function isShown(entity: Entity, release: Release): boolean {
  if (entity.kind === 'array') return entity.origin !== undefined && !release.has('dump.enum-one-line');
  return entity.kind !== 'built-in';
}

function groupWhereItChanges(entities: readonly Entity[], names: ModuleNames): DumpedModule[] {
  let last = { name: names.builtIn, entities: [] as Entity[] };
  const modules = [last];
  for (const entity of entities) {
    const name = names.of(entity);
    if (name !== last.name) modules.push((last = { name, entities: [] }));
    last.entities.push(entity);
  }
  return modules;
}

/** Every module has one place, that of its first mention, and is shown even if it is empty. */
function groupAll(entities: readonly Entity[], names: ModuleNames, schema: Schema): DumpedModule[] {
  const modules = new Map<string | undefined, Entity[]>();
  const enter = (name: string | undefined): Entity[] => {
    const module = modules.get(name) ?? [];
    modules.set(name, module);
    return module;
  };
  enter(names.builtIn);
  enter(names.ofFile(schema.root));
  for (const entity of entities) if (entity.kind === 'include') enter(names.ofInclude(entity.include));
  for (const entity of entities) enter(names.of(entity)).push(entity);
  return Array.from(modules, ([name, members]) => ({ name, entities: members }));
}

/** What modules are called: by their path from the root's directory. */
export class ModuleNames {
  /** Where predefined types belong. */
  readonly builtIn: string | undefined;
  private readonly release: Release;
  private readonly directory: FilePath;

  constructor(
    { root, release }: Schema,
    private readonly entities: Entities,
  ) {
    this.release = release;
    this.directory = directoryOf(root.path);
    this.builtIn = release.has('dump.module-system')
      ? './builtin'
      : release.has('dump.module-none')
        ? 'None'
        : undefined;
  }

  /** An array belongs where its element does. */
  of(entity: Entity): string | undefined {
    if (entity.kind === 'include') return this.ofFile(entity.include.file);
    if (entity.kind === 'array') {
      const element = this.entities.type(entity.elementName);
      if (element !== undefined) return this.of(element);
    }
    return entity.origin === undefined ? this.builtIn : this.ofFile(entity.origin.file);
  }

  ofFile({ spelling, path }: SchemaFile): string {
    return this.name(spelling, path);
  }

  ofInclude({ spelling, target }: { readonly spelling: string; readonly target: FilePath }): string {
    return this.name(spelling, target);
  }

  private name(spelling: string, path: FilePath): string {
    const keepsSpelling = this.release.has('dump.module-system') && spelling.startsWith('./');
    return keepsSpelling ? spelling : pathFrom(this.directory, path);
  }
}
