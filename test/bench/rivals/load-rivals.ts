import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadLezer } from './lezer';
import type { LoadPackage, RivalParser } from './rival';
import { loadTreeSitter } from './tree-sitter';

export interface Rivals {
  readonly parsers: readonly RivalParser[];
  /** Those that are not there. */
  readonly missing: readonly { readonly id: string; readonly label: string; readonly why: string }[];
}

const LOADERS: readonly [id: string, label: string, load: (load: LoadPackage) => RivalParser][] = [
  ['lezer', 'Lezer JSON', loadLezer],
  ['tree-sitter', 'tree-sitter JSON', loadTreeSitter],
];

const JSON_PARSE: RivalParser = {
  id: 'json-parse',
  label: 'JSON.parse',
  parse: (text) => JSON.parse(text) as unknown,
};

/** Loads the parsers that are installed in one of the directories, or the one of that id. */
export function loadRivals(directories: readonly string[], only?: string): Rivals {
  const isWanted = (id: string): boolean => only === undefined || only === id;
  const parsers: RivalParser[] = isWanted(JSON_PARSE.id) ? [JSON_PARSE] : [];
  const missing: Rivals['missing'][number][] = [];
  for (const [id, label, load] of LOADERS) {
    if (!isWanted(id)) continue;
    const parser = loadFrom(directories, load);
    if (parser !== undefined) parsers.push(parser);
    else missing.push({ id, label, why: 'install it somewhere and say --with DIR' });
  }
  return { parsers, missing };
}

function loadFrom(
  directories: readonly string[],
  load: (load: LoadPackage) => RivalParser,
): RivalParser | undefined {
  for (const directory of directories) {
    try {
      const require = createRequire(join(directory, 'package.json'));
      return load((name) => require(name) as unknown);
    } catch {
      // Not there, or built for something else.
    }
  }
  return undefined;
}
