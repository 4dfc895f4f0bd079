import { describeUnusable, type ReleaseChoice, writtenChoice } from '../releases/release-choice';
import type { FileSystem } from './file-system';
import { PlaceFiles } from './place-files';

/** What the file `VERSION` of a QEMU tree tells: a release, or what is wrong with it. */
export type VersionFile =
  | { readonly choice: ReleaseChoice; readonly trouble?: undefined }
  | { readonly choice?: undefined; readonly trouble: string };

/** The releases that the `VERSION` files of QEMU trees tell. */
export function versionFiles(fileSystem: FileSystem): PlaceFiles<VersionFile> {
  // It holds a number.
  return new PlaceFiles(fileSystem, { name: 'VERSION', length: 128, parse: parseVersionFile });
}

function parseVersionFile(path: string, text: string | undefined): VersionFile {
  const choice = writtenChoice('version-file', text ?? '', path);
  return choice === undefined ? { trouble: describeUnusable(path, text) } : { choice };
}
