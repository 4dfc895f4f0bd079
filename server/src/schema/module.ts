import { directoryOf, type FilePath, resolvePath } from '../text/file-path';
import type { DocumentationEntry, Entry, SyntaxTree } from '../syntax/syntax-tree';
import { type Declaration, type Definition, type IncludeDirective, isDefinition } from './definitions';
import { lower } from './lower';

/** One file, understood by itself: what it declares, each with the documentation in front of it. */
export interface Module {
  readonly path: FilePath;
  readonly tree: SyntaxTree;
  /** In source order. */
  readonly items: readonly ModuleItem[];
}

export interface ModuleItem<D extends Declaration = Declaration> {
  readonly declaration: D;
  /** The block right in front, only plain comments between; of whatever form. */
  readonly documentation: DocumentationEntry | undefined;
  /** Index of the declaration's entry in the tree. */
  readonly entryIndex: number;
  /** Index of the documentation's entry in the tree, -1 without one. */
  readonly documentationIndex: number;
  /**
   * The text of the declaration, or what stands right behind it, has syntax errors. Nothing that follows from what
   * seems to be absent is worth a word until they are mended.
   */
  readonly isSuspect: boolean;
}

export type DefinitionItem = ModuleItem<Definition>;

const targets = new WeakMap<IncludeDirective, FilePath>();
const modules = new WeakMap<SyntaxTree, Module>();

/** The module that a tree makes. A tree belongs to one file, so asking again yields the same object. */
export function moduleOf(path: FilePath, tree: SyntaxTree): Module {
  let module = modules.get(tree);
  if (module === undefined) {
    module = { path, tree, items: collectItems(tree) };
    modules.set(tree, module);
  }
  return module;
}

/** Offset of the item's entry in the text of its file. */
export function startOfItem(module: Module, item: ModuleItem): number {
  return module.tree.starts[item.entryIndex] ?? 0;
}

export function isDefinitionItem(item: ModuleItem): item is DefinitionItem {
  return isDefinition(item.declaration);
}

function collectItems({ entries, release }: SyntaxTree): ModuleItem[] {
  const items: ModuleItem[] = [];
  let documentationIndex = -1;
  for (let entryIndex = 0; entryIndex < entries.length; entryIndex++) {
    const entry = entries[entryIndex];
    if (entry === undefined || entry.kind === 'comment') continue;
    if (entry.kind === 'documentation') documentationIndex = entryIndex;
    else {
      if (entry.kind === 'expression') {
        const before = entries[documentationIndex];
        items.push({
          declaration: lower(entry, release),
          documentation: before?.kind === 'documentation' ? before : undefined,
          entryIndex,
          documentationIndex,
          isSuspect: entry.errors.length > 0 || isFollowedByError(entries, entryIndex),
        });
      }
      documentationIndex = -1;
    }
  }
  return items;
}

function isFollowedByError(entries: readonly Entry[], index: number): boolean {
  for (let next = index + 1; next < entries.length; next++) {
    const kind = entries[next]?.kind;
    if (kind !== 'comment') return kind === 'error';
  }
  return false;
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
