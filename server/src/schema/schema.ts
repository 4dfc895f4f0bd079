import type { Release } from '../releases/release';
import type { FilePath } from '../text/file-path';
import { changedSpan, isSameList } from './changed-span';
import { hasDamage } from './damage';
import { DefinitionIndex, type SchemaDefinition } from './definition-index';
import type { Definition } from './definitions';
import { LayeredList } from './layered-list';
import type { DefinitionItem, Module } from './module';
import { evaluatePragmas, type Pragmas } from './pragmas';
import { collectFiles, type ModuleSource, type SchemaFile, type SchemaFiles } from './schema-files';
import { compareInOrder, readInOrder, type SchemaContent } from './schema-order';
import { usesArrayOf, usesWrapperOf } from './type-references';

const NONE: readonly SchemaDefinition[] = [];

/** All files of one root, merged into one namespace. Immutable; a revision shares all that an edit did not touch. */
export class Schema {
  constructor(
    /** By whose rules its files were parsed, and by whose it is understood and checked. */
    readonly release: Release,
    readonly files: SchemaFiles,
    /** One for each file, in their order, as edits replace them. */
    readonly moduleList: LayeredList<Module>,
    readonly index: DefinitionIndex,
    readonly pragmas: Pragmas,
    /** Those of the modules that have syntax errors. */
    readonly damaged: readonly Module[],
    private content?: SchemaContent,
  ) {}

  get root(): SchemaFile {
    return this.files.all[0]!;
  }

  /** One for each file, in their order. */
  get modules(): readonly Module[] {
    return this.moduleList.all;
  }

  /** In the order in which QEMU's front end meets them: an included file stands in the place of its include. */
  get definitions(): readonly SchemaDefinition[] {
    return this.inOrder.definitions;
  }

  /** Expressions that define nothing. */
  get unknownExpressions(): SchemaContent['unknownExpressions'] {
    return this.inOrder.unknownExpressions;
  }

  moduleOf(file: SchemaFile): Module {
    return this.moduleList.at(file.index)!;
  }

  /** The module of the file at a path, if it belongs to the schema. */
  moduleAt(path: FilePath): Module | undefined {
    const file = this.files.byPath.get(path);
    return file && this.moduleOf(file);
  }

  /** The first definition of a name. */
  lookup(name: string): SchemaDefinition | undefined {
    return name === '' ? undefined : this.index.all(name)[0];
  }

  /** All definitions of a name: more than one is an error. */
  lookupAll(name: string): readonly SchemaDefinition[] {
    return name === '' ? NONE : this.index.all(name);
  }

  /** A definition with the file that it stands in. */
  entryOf(definition: Definition): SchemaDefinition | undefined {
    return this.index.all(definition.name).find((entry) => entry.definition === definition);
  }

  /** Whether some definition uses the array of the type. */
  hasArrayOf(name: string): boolean {
    return this.modules.some((module) => usesArrayOf(name, module));
  }

  /** Whether a branch of some simple union has the type. */
  hasWrapperOf(name: string): boolean {
    return this.modules.some((module) => usesWrapperOf(name, module));
  }

  /** All that the schema says, one thing after the other. Costs a pass over all of it, so no keystroke asks for it. */
  private get inOrder(): SchemaContent {
    this.content ??= readInOrder(this);
    return this.content;
  }
}

/** Merges the files of a root. `rootSpelling` is the name by which messages call the root. */
export function buildSchema(root: Module, rootSpelling: string, source: ModuleSource): Schema {
  const { release } = root.tree;
  const { files, modules } = collectFiles(root, rootSpelling, source);
  const content = readInOrder({ files, modules });
  const index = DefinitionIndex.of(content.definitions);
  const pragmas = evaluatePragmas(content.pragmas, release);
  return new Schema(
    release,
    files,
    LayeredList.of(modules),
    index,
    pragmas,
    modules.filter(hasDamage),
    content,
  );
}

/** What an edit of one file changes in its schema. */
export interface SchemaRevision {
  readonly schema: Schema;
  readonly file: SchemaFile;
  readonly removed: readonly DefinitionItem[];
  readonly added: readonly DefinitionItem[];
}

/**
 * The schema with another state of one of its files, at the cost of what differs. Yields nothing if includes or
 * pragmas differ: then all of it must be built anew.
 */
export function reviseSchema(before: Schema, module: Module): SchemaRevision | undefined {
  const file = before.files.byPath.get(module.path);
  if (file === undefined) return undefined;
  const old = before.moduleOf(file);
  if (old.tree.release !== module.tree.release) return undefined;
  if (!isSameList(old.includes, module.includes) || !isSameList(old.pragmas, module.pragmas))
    return undefined;
  const { removed, added } = difference(old.definitions, module.definitions);
  const modules = before.moduleList.with(file.index, module);
  const { release, files, pragmas } = before;
  const order = (a: SchemaDefinition, b: SchemaDefinition) => compareInOrder(a, b, modules);
  const index = before.index.revise(file, removed, added, order);
  const damaged = reviseDamaged(before.damaged, old, module);
  return { schema: new Schema(release, files, modules, index, pragmas, damaged), file, removed, added };
}

/** What stands between two edits is in neither list. */
function difference(
  before: readonly DefinitionItem[],
  after: readonly DefinitionItem[],
): Pick<SchemaRevision, 'removed' | 'added'> {
  const { start, endBefore, endAfter } = changedSpan(before, after);
  const old = new Set(before.slice(start, endBefore));
  const now = new Set(after.slice(start, endAfter));
  return {
    removed: [...old].filter((item) => !now.has(item)),
    added: [...now].filter((item) => !old.has(item)),
  };
}

function reviseDamaged(damaged: readonly Module[], before: Module, after: Module): readonly Module[] {
  const isDamaged = hasDamage(after);
  if (!isDamaged && !damaged.includes(before)) return damaged;
  const others = damaged.filter((module) => module !== before);
  return isDamaged ? [...others, after] : others;
}
