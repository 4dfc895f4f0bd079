/** The real schemas of a QEMU tree, taken apart: what base cases are put together from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseOf } from '../../../server/src/releases/release';
import { isTypeDefinition } from '../../../server/src/schema/definitions';
import { isDefinitionItem, type Module, type ModuleItem, moduleOf } from '../../../server/src/schema/module';
import { parse } from '../../../server/src/syntax/parser';
import { startOfEntry } from '../../../server/src/syntax/syntax-tree';
import type { QemuTree } from '../../conformance/trees';

export interface PooledDefinition {
  readonly name: string;
  /** With its documentation. */
  readonly text: string;
  /** The types of the pool that it names. */
  readonly uses: readonly string[];
}

export interface PooledFile {
  readonly name: string;
  readonly text: string;
  readonly definitions: readonly string[];
}

export interface DefinitionPool {
  /** In the order in which they stand in the tree. */
  readonly definitions: ReadonlyMap<string, PooledDefinition>;
  readonly files: readonly PooledFile[];
  /** All pragmas of the tree, as texts. */
  readonly pragmas: readonly string[];
  readonly freeForm: readonly string[];
}

const FOLDERS = ['qapi', 'qga', 'storage-daemon/qapi', 'docs/interop'];

/** Reads all schemas that QEMU is built from. */
export function readPool({ directory, version }: QemuTree): DefinitionPool {
  const modules = FOLDERS.flatMap((folder) => schemasIn(join(directory, folder))).map((path) => {
    return moduleOf(path, parse(readFileSync(path, 'utf8'), releaseOf(version)));
  });
  return poolOf(modules);
}

/** The pool of some modules. */
function poolOf(modules: readonly Module[]): DefinitionPool {
  const types = new Set(modules.flatMap(typesOf));
  const definitions = new Map<string, PooledDefinition>();
  for (const module of modules) {
    for (const item of module.items) {
      if (!isDefinitionItem(item) || definitions.has(item.declaration.name)) continue;
      const { name } = item.declaration;
      definitions.set(name, { name, text: textOf(item, module), uses: typesUsed(item, module, types) });
    }
  }
  return {
    definitions,
    files: modules.map((module) => ({
      name: module.path,
      text: module.tree.text,
      definitions: module.items.filter(isDefinitionItem).map(({ declaration }) => declaration.name),
    })),
    pragmas: modules.flatMap((module) => {
      const pragmas = module.items.filter(({ declaration }) => declaration.kind === 'pragma');
      return pragmas.map((item) => textOf(item, module));
    }),
    freeForm: modules.flatMap(freeFormOf),
  };
}

/** The definitions and all that they need, at most `limit` of them. */
export function closureOf(names: readonly string[], pool: DefinitionPool, limit = Infinity): string[] {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    const definition = pool.definitions.get(name);
    if (definition === undefined || found.has(name) || found.size >= limit) continue;
    found.add(name);
    open.push(...definition.uses);
  }
  return [...found];
}

function schemasIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(folder, name));
}

function typesOf({ items }: Module): string[] {
  const definitions = items.filter(isDefinitionItem).map(({ declaration }) => declaration);
  return definitions.filter(isTypeDefinition).map(({ name }) => name);
}

function textOf({ declaration: { entry }, documentation }: ModuleItem, { tree }: Module): string {
  const start = startOfEntry(tree, documentation ?? entry);
  const end = startOfEntry(tree, entry) + entry.length;
  return tree.text.slice(start, end);
}

function typesUsed({ declaration }: ModuleItem, { tree }: Module, types: ReadonlySet<string>): string[] {
  const start = startOfEntry(tree, declaration.entry);
  const text = tree.text.slice(start, start + declaration.entry.length);
  const words = [...text.matchAll(/'([A-Za-z][\w-]*)'/g)].map(([, word = '']) => word);
  return [...new Set(words)].filter((word) => types.has(word));
}

function freeFormOf({ tree }: Module): string[] {
  return tree.entries.flatMap((entry, index) => {
    const start = tree.starts[index] ?? 0;
    const isFree = entry.kind === 'documentation' && entry.symbol === undefined;
    return isFree ? [tree.text.slice(start, start + entry.length)] : [];
  });
}
