import { CATALOGUE } from '../checks/catalogue';
import { NEWEST_VERSION, OLDEST_VERSION } from '../releases/release';
import { LEVELS } from './severities';

const VERSION_PATTERN = '^v?\\d+\\.\\d+';

/** The JSON schema by which editors check and complete a configuration. */
export function configurationSchema(): unknown {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'How the QAPI schemas of this tree are checked',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      qemuVersion: {
        description: 'By the rules of which QEMU release, if VERSION does not tell or tells another one.',
        type: 'string',
        pattern: VERSION_PATTERN,
        examples: [NEWEST_VERSION, OLDEST_VERSION],
      },
      roots: {
        description: 'The root schemas, relative to this file, instead of those that are found.',
        type: 'array',
        items: { type: 'string' },
      },
      rules: rulesSchema(),
    },
  };
}

/** How much rules matter: by code, or by the beginning of codes and a star. */
function rulesSchema(): object {
  const level = { enum: LEVELS };
  const codes = Object.entries(CATALOGUE).map(([code, { message }]) => {
    return [code, { ...level, description: message }] as const;
  });
  return {
    description: 'How much rules matter; "doc-*" stands for all whose code begins like that.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(codes),
    patternProperties: { '\\*$': level },
  };
}
