/** What the pragmas are for. */
import type { Explanation } from './explanation';

const REPLACES = 'A later list replaces an earlier one; it holds for the whole schema, wherever it stands.';

export const PRAGMA_EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  'doc-required': {
    text: ['Whether every definition of the schema needs documentation.'],
    value: ['`true` or `false`. Default: `false`. The last setting holds for the whole schema.'],
  },
  'command-name-exceptions': {
    text: ['Commands whose names may contain `_`, since they are older than the rule against it.'],
    value: ['A list of names of commands.', REPLACES],
    rule: 'pragma.command-name-exceptions',
  },
  'command-returns-exceptions': {
    text: ['Commands that may return something other than an object or an array of objects.'],
    value: ['A list of names of commands.', REPLACES],
    rule: 'pragma.command-returns-exceptions',
  },
  'documentation-exceptions': {
    text: ['Definitions whose members and values need not all be documented. Features still must be.'],
    value: ['A list of names of definitions.', REPLACES],
    rule: 'pragma.documentation-exceptions',
  },
  'member-name-exceptions': {
    text: [
      'Types whose members or values may contain capitals and `_`, since they are older than the rule against them.',
    ],
    value: ['A list of names of types.', REPLACES],
    rule: 'pragma.member-name-exceptions',
  },
  'returns-whitelist': {
    text: [
      'Commands that may return something other than an object or an array of objects; since 6.0 called `command-returns-exceptions`.',
    ],
    value: ['A list of names of commands.', REPLACES],
    rule: 'pragma.returns-whitelist',
  },
  'name-case-whitelist': {
    text: ['Types whose members or values may contain capitals; since 6.0 called `member-name-exceptions`.'],
    value: ['A list of names of types.', REPLACES],
    rule: 'pragma.name-case-whitelist',
  },
};

export const DIRECTIVE_EXPLANATIONS: Readonly<Record<'include' | 'pragma', Explanation>> = {
  include: {
    text: [
      'Reads another schema file in this place, unless that was done before.',
      'Names are looked up when all files are read, so that the order matters to nobody.',
    ],
    value: ['A path, relative to the directory of this file.'],
  },
  pragma: {
    text: ['Settings for the whole schema: what it owes, and to whom rules do not apply.'],
    value: ['An object with any of the pragmas.'],
  },
};
