import { join } from 'node:path';
import { configurationSchema } from '../../server/src/configuration/configuration-schema';
import { projectRoot } from '../harness/project-root';

/** Where the JSON schema of configurations lies, which the extension contributes. */
export const CONFIGURATION_SCHEMA_FILE = join(projectRoot, 'client', 'schemas', 'configuration.json');

export function configurationSchemaText(): string {
  return `${JSON.stringify(configurationSchema(), undefined, 2)}\n`;
}
