import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CONFIGURATION_SCHEMA_FILE, configurationSchemaText } from './configuration-schema-file';
import { parseConfiguration } from '../../server/src/configuration/parse-configuration';

describe('the JSON schema of configurations', () => {
  const text = readFileSync(CONFIGURATION_SCHEMA_FILE, 'utf8');

  it('is the one that the sources tell: else run `npm run schema`', () => {
    assert.equal(text, configurationSchemaText());
  });

  it('has the keys that configurations have', () => {
    const { properties } = JSON.parse(text) as { properties: Record<string, unknown> };
    for (const key of Object.keys(properties)) {
      const { problems } = parseConfiguration(`{ "${key}": null }`, '/w/.qapi.json');
      assert.ok(!problems.some(({ message }) => message.startsWith('unknown key')), key);
    }
  });
});
