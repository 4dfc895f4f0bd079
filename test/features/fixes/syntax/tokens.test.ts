import { itFixes } from '../../../harness/fix-fixture';

describe('quick fixes of tokens', () => {
  itFixes('an escape of other languages', {
    code: 'lex-bad-escape',
    before: "{ 'include': 'sub\\/fruit.json' }\n",
    title: 'Write the character itself',
    after: "{ 'include': 'sub/fruit.json' }\n",
    alsoWrong: ['include-unreadable'],
  });

  itFixes('a backslash too many', {
    code: 'lex-bad-escape',
    before: "{ 'struct': 'Big\\Sack', 'data': {} }\n",
    title: 'Remove the backslash',
    after: "{ 'struct': 'BigSack', 'data': {} }\n",
  });

  itFixes('a backslash that is meant', {
    code: 'lex-bad-escape',
    before: "{ 'struct': 'Sack', 'data': {}, 'if': 'A \\+ B' }\n",
    title: 'Double the backslash',
    after: "{ 'struct': 'Sack', 'data': {}, 'if': 'A \\\\+ B' }\n",
    release: '5.2',
  });

  itFixes('an escape that only later releases lack, and one that none has', {
    code: 'lex-bad-escape',
    before: "{ 'struct': 'S\\u0061\\ck', 'data': {} }\n",
    title: 'Remove the backslash',
    after: "{ 'struct': 'S\\u0061ck', 'data': {} }\n",
    release: '3.1',
  });

  itFixes('too few digits', {
    code: 'lex-unicode-digits',
    before: "{ 'struct': 'Sk\\u61', 'data': {} }\n",
    title: 'Write four digits',
    after: "{ 'struct': 'Sk\\u0061', 'data': {} }\n",
    release: '4.1',
  });

  itFixes('no digits', {
    code: 'lex-unicode-digits',
    before: "{ 'struct': 'S\\ugh', 'data': {} }\n",
    title: 'Remove the backslash',
    after: "{ 'struct': 'Sugh', 'data': {} }\n",
    release: '4.1',
  });

  itFixes('a character that the escape cannot say', {
    code: 'lex-unicode-value',
    before: "{ 'command': 'pick', 'if': 'defined(\\u00c4)' }\n",
    title: 'Write the character itself',
    after: "{ 'command': 'pick', 'if': 'defined(\u00c4)' }\n",
    release: '4.1',
  });

  itFixes('what word processors make of a hyphen', {
    code: 'lex-funny-char',
    before: "{ 'command': 'pick\u2013all' }\n",
    title: "Change to 'pick-all'",
    after: "{ 'command': 'pick-all' }\n",
  });

  itFixes('a letter with an accent', {
    code: 'lex-funny-char',
    before: "{ 'command': 'pr\u00e9pare' }\n",
    title: "Change to 'prepare'",
    after: "{ 'command': 'prepare' }\n",
    release: '4.2',
  });

  itFixes('the quotes of word processors', {
    code: 'lex-stray',
    before: "{ 'command': \u2018pick\u2019 }\n",
    title: 'Use single quotes',
    after: "{ 'command': 'pick' }\n",
  });

  itFixes('a quote that is missing in front of a word', {
    code: 'lex-stray',
    before: "{ command': 'pick' }\n",
    title: 'Put it into quotes',
    after: "{ 'command': 'pick' }\n",
  });

  itFixes('a semicolon in the place of a comma', {
    code: 'lex-stray',
    before: "{ 'struct': 'Sack'; 'data': {} }\n",
    title: "Change ';' to ','",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('an equals sign in the place of a colon', {
    code: 'lex-stray',
    before: "{ 'struct' => 'Sack', 'data': {} }\n",
    title: "Change '=>' to ':'",
    after: "{ 'struct' : 'Sack', 'data': {} }\n",
  });

  itFixes('numbers as values of an enum', {
    code: 'lex-stray',
    before: "{ 'enum': 'Ease', 'data': [ '1', 2 ] }\n",
    title: 'Put it into quotes',
    after: "{ 'enum': 'Ease', 'data': [ '1', '2' ] }\n",
  });

  itFixes('a comment with an end', {
    code: 'lex-stray',
    before: "{ 'struct': 'Sack', /* the large ones */\n  'data': {} }\n",
    title: "Begin the comment with '#'",
    after: "{ 'struct': 'Sack', # the large ones\n  'data': {} }\n",
  });

  itFixes('a semicolon at the end', {
    code: 'lex-stray',
    before: "{ 'command': 'pick' };\n",
    title: "Remove ';'",
    after: "{ 'command': 'pick' }\n",
    release: '2.12',
  });

  itFixes('the comments of other languages', {
    code: 'lex-stray',
    before: "// What grows\n{ 'command': 'pick' }\n",
    title: "Begin the comment with '#'",
    after: "# What grows\n{ 'command': 'pick' }\n",
  });
});
