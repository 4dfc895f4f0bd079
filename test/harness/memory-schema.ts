/** Schemas out of texts in memory. */
import type { Release } from '../../server/src/releases/release';
import { NEWEST_RELEASE } from '../../server/src/releases/release';
import { type Module, moduleOf } from '../../server/src/schema/module';
import { buildSchema, type Schema } from '../../server/src/schema/schema';
import type { IncludeFailure, ModuleSource } from '../../server/src/schema/schema-files';
import { parse } from '../../server/src/syntax/parser';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Why some files cannot be had, by their names. */
export type Failures = Readonly<Record<string, IncludeFailure>>;

/** The modules of the files, by absolute path: `qapi/root.json` is `/qapi/root.json`. */
export function modulesOf(
  files: readonly NamedText[],
  release: Release = NEWEST_RELEASE,
): Map<string, Module> {
  return new Map(
    files.map(({ name, text }) => {
      const path = pathOf(name);
      return [path, moduleOf(path, parse(text, release))];
    }),
  );
}

export function pathOf(name: string): string {
  return name.startsWith('/') ? name : `/${name}`;
}

/** The schema of the root `name`. Every other file is there for those who include it. */
export function schemaOf(
  name: string,
  modules: ReadonlyMap<string, Module>,
  failures: Failures = {},
): Schema {
  const root = modules.get(pathOf(name));
  if (root === undefined) throw new Error(`there is no root '${name}'`);
  return buildSchema(root, name, sourceOf(modules, failures));
}

/** Yields the modules, and for all other files why they cannot be had. */
export function sourceOf(modules: ReadonlyMap<string, Module>, failures: Failures = {}): ModuleSource {
  return (path) => {
    const failure = failures[path.slice(1)];
    return failure ?? modules.get(path) ?? { kind: 'unreadable', reason: 'No such file or directory' };
  };
}

/** The schema of a single text. */
export function schemaOfText(text: string): Schema {
  return schemaOf('root.json', modulesOf([{ name: 'root.json', text }]));
}
