import { itFixes } from '../../../harness/fix-fixture';

describe('quick fixes of syntax', () => {
  itFixes('a missing comma between members', {
    code: 'parse-member-sep',
    before: "{ 'struct': 'Sack' # why\n  'data': {} }\n",
    title: 'Insert the missing comma',
    after: "{ 'struct': 'Sack', # why\n  'data': {} }\n",
  });

  itFixes('a missing comma between elements', {
    code: 'parse-elem-sep',
    before: "{ 'enum': 'Ease', 'data': [ 'a' 'b' ] }\n",
    title: 'Insert the missing comma',
    after: "{ 'enum': 'Ease', 'data': [ 'a', 'b' ] }\n",
  });

  itFixes('a missing bracket', {
    code: 'parse-elem-sep',
    before: "{ 'enum': 'Ease', 'data': [ 'a', 'b' }\n",
    title: 'Insert the missing bracket',
    after: "{ 'enum': 'Ease', 'data': [ 'a', 'b' ] }\n",
  });

  itFixes('a missing brace at the end', {
    code: 'parse-member-sep',
    before: "{ 'struct': 'Sack', 'data': {}\n\n{ 'struct': 'Tray', 'data': {} }\n",
    title: 'Insert the missing brace',
    after: "{ 'struct': 'Sack', 'data': {} }\n\n{ 'struct': 'Tray', 'data': {} }\n",
  });

  itFixes('a missing colon', {
    code: 'parse-colon',
    before: "{ 'struct' 'Sack', 'data': {} }\n",
    title: 'Insert the missing colon',
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('a trailing comma in an object', {
    code: 'parse-next-key',
    before: "{ 'struct': 'Sack', 'data': { 'a': 'str', } }\n",
    title: 'Remove the comma',
    after: "{ 'struct': 'Sack', 'data': { 'a': 'str' } }\n",
  });

  itFixes('a trailing comma in an array', {
    code: 'parse-value',
    before: "{ 'enum': 'Ease', 'data': [ 'a',\n  'b',\n] }\n",
    title: 'Remove the comma',
    after: "{ 'enum': 'Ease', 'data': [ 'a',\n  'b'\n] }\n",
  });

  itFixes('double quotes', {
    code: 'lex-stray',
    before: "{ 'struct': \"Sack\", 'data': {} }\n",
    title: 'Use single quotes',
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('no quotes', {
    code: 'lex-stray',
    before: "{ 'struct': Sack, 'data': { '*a': 'str' } }\n",
    title: 'Put it into quotes',
    after: "{ 'struct': 'Sack', 'data': { '*a': 'str' } }\n",
  });

  itFixes('a literal with a capital letter', {
    code: 'lex-stray',
    before: "{ 'command': 'pick', 'gen': False }\n",
    title: 'Change to false',
    after: "{ 'command': 'pick', 'gen': false }\n",
  });

  itFixes('a string without end', {
    code: 'lex-unterminated-string',
    before: "{ 'struct': 'Sack', 'data': { 'a': 'str } }\n",
    title: 'Close the string',
    after: "{ 'struct': 'Sack', 'data': { 'a': 'str' } }\n",
  });

  itFixes('the same key with the same value again', {
    code: 'parse-dup-key',
    before: "{ 'struct': 'Sack', 'data': {}, 'data': {} }\n",
    title: "Remove the second 'data'",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });
});
