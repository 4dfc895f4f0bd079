import { NO_CONFIGURATION } from '../configuration/configuration';
import type { ReleaseChoice } from '../releases/release-choice';
import { type FilePath, relativePath } from '../text/file-path';
import { FileStore } from '../workspace/file-store';
import type { FileSystem } from '../workspace/file-system';
import type { Place } from '../workspace/project';
import { SchemaReader } from '../workspace/schema-reader';

/** A reader by the rules of the release that the user asks for, if they ask for one. */
export function schemaReaderFor(fileSystem: FileSystem, choice?: ReleaseChoice): SchemaReader {
  const settings = { ...NO_CONFIGURATION, choice };
  return new SchemaReader(fileSystem, new FileStore(fileSystem), () => settings);
}

/** What is wrong with the configurations of places that were read, one sentence each. */
export function configurationTroubles(
  places: readonly Place[],
  directory: FilePath,
  reader: SchemaReader,
): string[] {
  const files = new Set(places.flatMap((place) => reader.configurationFile(place) ?? []));
  return [...files].flatMap(({ path, problemLines }) =>
    problemLines.map((line) => `${relativePath(path, directory)}:${line}`),
  );
}
