import { CONFIGURATION_NAME, NO_CONFIGURATION } from '../configuration/configuration';
import { type ParsedConfiguration, parseConfiguration } from '../configuration/parse-configuration';
import type { FileSystem } from './file-system';
import { PlaceFiles } from './place-files';

/** What is written down in a place of how to check its schemas. */
export interface ConfigurationFile extends ParsedConfiguration {
  readonly path: string;
  /** Empty if there is none. */
  readonly text: string;
}

/** Nobody needs more; in bytes. */
const MAX_LENGTH = 256 * 1024;

export function configurationFiles(fileSystem: FileSystem): PlaceFiles<ConfigurationFile> {
  return new PlaceFiles(fileSystem, { name: CONFIGURATION_NAME, length: MAX_LENGTH, parse: parseFile });
}

function parseFile(path: string, text: string | undefined): ConfigurationFile {
  if (text === undefined) return { path, text: '', configuration: NO_CONFIGURATION, problems: [] };
  return { path, text, ...parseConfiguration(text, path) };
}
