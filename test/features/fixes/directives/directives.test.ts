import { itFixes } from '../../../harness/fix-fixture';

describe('quick fixes of directives', () => {
  const fruit = "#-- fruit.json\n{ 'struct': 'Fruit', 'data': {} }\n";
  const sack = "#-- sack.json\n{ 'struct': 'Sack', 'data': {} }\n";

  for (const release of ['2.12', '11.1'] as const) {
    itFixes(`an include and a pragma in one, in ${release}`, {
      code: 'include-keys',
      before: `#-- root.json\n{ 'include': 'fruit.json', 'pragma': { 'doc-required': false } }\n${fruit}`,
      title: "Let 'include' stand by itself",
      after: `#-- root.json\n{ 'include': 'fruit.json' }\n{ 'pragma': { 'doc-required': false } }\n${fruit}`,
      release,
    });

    itFixes(`a setting beside the pragma, in ${release}`, {
      code: 'pragma-keys',
      before: "{ 'pragma': { }, 'doc-required': false }\n",
      title: "Move 'doc-required' into 'pragma'",
      after: "{ 'pragma': { 'doc-required': false } }\n",
      release,
    });

    itFixes(`a pragma that is a word, in ${release}`, {
      code: 'pragma-not-bool',
      before: "{ 'pragma': { 'doc-required': 'no' } }\n",
      title: "Set 'doc-required' to false",
      after: "{ 'pragma': { 'doc-required': false } }\n",
      release,
    });
  }

  itFixes('an include and a definition in one', {
    code: 'include-keys',
    before: `#-- root.json\n{ 'struct': 'Tray',\n  'include': 'fruit.json', 'data': {} }\n${fruit}`,
    title: "Let 'include' stand by itself",
    after: `#-- root.json\n{ 'include': 'fruit.json' }\n{ 'struct': 'Tray',\n  'data': {} }\n${fruit}`,
  });

  itFixes('an include with something else', {
    code: 'include-keys',
    before: `#-- root.json\n{ 'include': 'fruit.json', 'if': 'CONFIG_FRUIT' }\n${fruit}`,
    title: "Remove 'if'",
    after: `#-- root.json\n{ 'include': 'fruit.json' }\n${fruit}`,
  });

  itFixes('an include in a list', {
    code: 'include-not-string',
    before: `#-- root.json\n{ 'include': [ 'fruit.json' ] }\n${fruit}`,
    title: "Change to 'fruit.json'",
    after: `#-- root.json\n{ 'include': 'fruit.json' }\n${fruit}`,
  });

  itFixes('several includes in a list', {
    code: 'include-not-string',
    before: `#-- root.json\n{ 'include': [ 'fruit.json', 'sack.json' ] }\n${fruit}${sack}`,
    title: 'Include each by itself',
    after: `#-- root.json\n{ 'include': 'fruit.json' }\n{ 'include': 'sack.json' }\n${fruit}${sack}`,
    release: '5.2',
  });

  itFixes('a circle of includes', {
    code: 'include-loop',
    before: "{ 'include': 'root.json' }\n{ 'command': 'pick' }\n",
    title: 'Remove the include',
    after: "{ 'command': 'pick' }\n",
  });

  itFixes('a list of settings beside the pragma', {
    code: 'pragma-keys',
    before: "{ 'pragma': {\n    'doc-required': false },\n  'command-name-exceptions': [ 'a_b' ] }\n",
    title: "Move 'command-name-exceptions' into 'pragma'",
    after: "{ 'pragma': {\n    'doc-required': false, 'command-name-exceptions': [ 'a_b' ] } }\n",
  });

  itFixes('a pragma with something else', {
    code: 'pragma-keys',
    before: "{ 'pragma': { 'doc-required': false }, 'if': 'CONFIG_FRUIT' }\n",
    title: "Remove 'if'",
    after: "{ 'pragma': { 'doc-required': false } }\n",
  });

  itFixes('a pragma that is a word and no object', {
    code: 'pragma-not-object',
    before: "{ 'pragma': 'doc-required' }\n",
    title: "Change to { 'doc-required': true }",
    after: "{ 'pragma': { 'doc-required': true } }\n",
  });

  itFixes('pragmas in a list', {
    code: 'pragma-not-object',
    before: "{ 'pragma': [ { 'doc-required': false }, { 'returns-whitelist': [ 'a' ] } ] }\n",
    title: 'Make it one object',
    after: "{ 'pragma': { 'doc-required': false, 'returns-whitelist': [ 'a' ] } }\n",
    release: '5.2',
  });

  itFixes('a name in the place of a list', {
    code: 'pragma-not-strings',
    before: "{ 'pragma': { 'returns-whitelist': 'pick' } }\n",
    title: 'Put it into a list',
    after: "{ 'pragma': { 'returns-whitelist': [ 'pick' ] } }\n",
    release: '2.12',
  });

  itFixes('lists in a list', {
    code: 'pragma-not-strings',
    before: "{ 'pragma': { 'command-name-exceptions': [ 'a_b', [ 'c_d' ], [ 'e_f' ] ] } }\n",
    title: 'Make it one list',
    after: "{ 'pragma': { 'command-name-exceptions': [ 'a_b', 'c_d', 'e_f' ] } }\n",
  });

  itFixes('a literal in a list', {
    code: 'pragma-not-strings',
    before: "{ 'pragma': { 'command-name-exceptions': [ 'a_b', true ] } }\n",
    title: 'Put it into quotes',
    after: "{ 'pragma': { 'command-name-exceptions': [ 'a_b', 'true' ] } }\n",
  });

  itFixes('what is no name in a list', {
    code: 'pragma-not-strings',
    before: "{ 'pragma': { 'command-name-exceptions': [ 'a_b', {}, 'c_d' ] } }\n",
    title: "Remove it from 'command-name-exceptions'",
    after: "{ 'pragma': { 'command-name-exceptions': [ 'a_b', 'c_d' ] } }\n",
  });

  itFixes('a literal in the place of a list', {
    code: 'pragma-not-strings',
    before: "{ 'pragma': { 'command-name-exceptions': true } }\n",
    title: "Remove 'command-name-exceptions'",
    after: "{ 'pragma': { } }\n",
  });
});
