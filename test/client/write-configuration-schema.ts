import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CONFIGURATION_SCHEMA_FILE, configurationSchemaText } from './configuration-schema-file';

mkdirSync(dirname(CONFIGURATION_SCHEMA_FILE), { recursive: true });
writeFileSync(CONFIGURATION_SCHEMA_FILE, configurationSchemaText());
