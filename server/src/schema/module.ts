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

export { type DefinitionItem, isDefinitionItem, itemsAmong, type ModuleItem } from './module-items';

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

/** Makes the module of a tree. */
export function moduleOf(path: FilePath, tree: SyntaxTree): Module {
  return makeModule(path, tree, collectItems(tree));
}

/**
 * Makes the module of a tree that an edit made of the tree of another one: whatever the edit did not touch is the same
 * object in both.
 */
export function reviseModule(previous: Module, tree: SyntaxTree): Module {
  return makeModule(previous.path, tree, reviseItems(previous, previous.tree, tree));
}

function makeModule(path: FilePath, tree: SyntaxTree, { items, entryIndices }: ItemList): Module {
  const definitions: DefinitionItem[] = [];
  const includes: IncludeDirective[] = [];
  const pragmas: PragmaDirective[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
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
