import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromNativePath } from '../../server/src/node/native-path';
import type { FilePath } from '../../server/src/text/file-path';

/** A directory of the machine that a test may do with as it likes. */
export interface TemporaryDirectory {
  /** As the operating system writes it; of something in the directory if a name is given. */
  readonly native: (name?: string) => string;
  /** As the core writes it. */
  readonly path: (name?: string) => FilePath;
  readonly uri: (name?: string) => string;
  /** Writes files, and makes the directories that they lie in. */
  readonly write: (files: Readonly<Record<string, string | Buffer>>) => void;
  readonly remove: () => void;
}

export function temporaryDirectory(
  files: Readonly<Record<string, string | Buffer>> = {},
): TemporaryDirectory {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'qapi-test-')));
  const native = (name = ''): string => (name === '' ? directory : `${directory}/${name}`);
  const write = (contents: typeof files): void => {
    for (const [name, content] of Object.entries(contents)) {
      mkdirSync(dirname(native(name)), { recursive: true });
      writeFileSync(native(name), content);
    }
  };
  write(files);
  return {
    native,
    path: (name) => fromNativePath(native(name)),
    uri: (name) => pathToFileURL(native(name)).href,
    write,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
