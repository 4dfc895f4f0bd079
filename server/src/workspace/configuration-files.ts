import { type Configuration, CONFIGURATION_NAME, NO_CONFIGURATION } from '../configuration/configuration';
import { parseConfiguration } from '../configuration/parse-configuration';
import type { FilePath } from '../text/file-path';
import { LineIndex } from '../text/line-index';
import type { FileSystem } from './file-system';
import { PlaceFiles } from './place-files';

/** What is written down in a place of how to check its schemas. */
export interface ConfigurationFile {
  readonly path: FilePath;
  readonly configuration: Configuration;
  /** What is wrong with it: `LINE:COLUMN: MESSAGE`. */
  readonly problemLines: readonly string[];
}

/** Nobody needs more; in bytes. */
const MAX_LENGTH = 256 * 1024;

export function configurationFiles(fileSystem: FileSystem): PlaceFiles<ConfigurationFile> {
  return new PlaceFiles(fileSystem, { name: CONFIGURATION_NAME, length: MAX_LENGTH, parse: parseFile });
}

function parseFile(path: FilePath, text: string | undefined): ConfigurationFile {
  if (text === undefined) return { path, configuration: NO_CONFIGURATION, problemLines: [] };
  const { configuration, problems } = parseConfiguration(text, path);
  const lines = LineIndex.of(text);
  const problemLines = problems.map(({ message, range }) => {
    const { line, character } = lines.position(range.start);
    return `${line + 1}:${character + 1}: ${message}`;
  });
  return { path, configuration, problemLines };
}
