import { directoryOf, type FilePath, resolvePath } from '../text/file-path';
import { startOfEntry, type SyntaxTree } from '../syntax/syntax-tree';
import type { IncludeDirective, PragmaDirective } from './definitions';
import {
  collectItems,
  type DefinitionItem,
  isDefinitionItem,
  type ItemList,
  type ModuleItem,
  reviseItems,
} from './module-items';

export { type DefinitionItem, isDefinitionItem, type ModuleItem } from './module-items';

/** One file, understood by itself: what it declares, each with the documentation in front of it. */
export interface Module extends ItemList {
  readonly path: FilePath;
  readonly tree: SyntaxTree;
  /** Those of the items that define something. */
  readonly definitions: readonly DefinitionItem[];
  readonly includes: readonly IncludeDirective[];
  readonly pragmas: readonly PragmaDirective[];
}

const targets = new WeakMap<IncludeDirective, FilePath>();
const modules = new WeakMap<SyntaxTree, Module>();

/** The module that a tree makes. A tree belongs to one file, so asking again yields the same object. */
export function moduleOf(path: FilePath, tree: SyntaxTree): Module {
  let module = modules.get(tree);
  if (module === undefined) {
    module = makeModule(path, tree, collectItems(tree));
    modules.set(tree, module);
  }
  return module;
}

/**
 * Makes the module of a tree that an edit made of another one: whatever the edit did not touch is the same object in
 * both. Does nothing if nobody asked for the module of the tree before.
 */
export function reviseModule(before: SyntaxTree, tree: SyntaxTree): void {
  const previous = modules.get(before);
  if (previous === undefined) return;
  modules.set(tree, makeModule(previous.path, tree, reviseItems(previous, before, tree)));
}

function makeModule(path: FilePath, tree: SyntaxTree, { items, entryIndices }: ItemList): Module {
  const definitions: DefinitionItem[] = [];
  const includes: IncludeDirective[] = [];
  const pragmas: PragmaDirective[] = [];
  for (const item of items) {
    const { declaration } = item;
    if (isDefinitionItem(item)) definitions.push(item);
    else if (declaration.kind === 'include') includes.push(declaration);
    else if (declaration.kind === 'pragma') pragmas.push(declaration);
  }
  return { path, tree, items, entryIndices, definitions, includes, pragmas };
}

/** Offset of the item's entry in the text of its file. */
export function startOfItem({ tree }: Module, { declaration }: ModuleItem): number {
  return startOfEntry(tree, declaration.entry);
}

/** The file that an include of the module means; nothing if the directive is malformed. */
export function includeTarget(module: Pick<Module, 'path'>, include: IncludeDirective): FilePath | undefined {
  if (include.path === undefined) return undefined;
  let target = targets.get(include);
  if (target === undefined) {
    target = resolvePath(directoryOf(module.path), include.path.value);
    targets.set(include, target);
  }
  return target;
}
