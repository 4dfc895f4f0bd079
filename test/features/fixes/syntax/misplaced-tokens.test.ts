import assert from 'node:assert/strict';
import { itFixes, offersFor } from '../../../harness/fix-fixture';

describe('quick fixes of tokens that cannot stand where they stand', () => {
  itFixes('a comma in front of all keys', {
    code: 'parse-first-key',
    before: "{ , 'command': 'pick' }\n",
    title: "Remove ','",
    after: "{ 'command': 'pick' }\n",
  });

  itFixes('a literal as a key', {
    code: 'parse-first-key',
    before: "{ 'struct': 'Sack', 'data': { true: 'str' } }\n",
    title: 'Put it into quotes',
    after: "{ 'struct': 'Sack', 'data': { 'true': 'str' } }\n",
    release: '5.2',
  });

  itFixes('a literal as a later key', {
    code: 'parse-next-key',
    before: "{ 'struct': 'Sack', 'data': { 'a': 'str', false: 'str' } }\n",
    title: 'Put it into quotes',
    after: "{ 'struct': 'Sack', 'data': { 'a': 'str', 'false': 'str' } }\n",
  });

  itFixes('the wrong bracket', {
    code: 'parse-first-key',
    before: "{ 'struct': 'Sack', 'data': { ] }\n",
    title: "Change ']' to '}'",
    after: "{ 'struct': 'Sack', 'data': { } }\n",
  });

  itFixes('braces twice', {
    code: 'parse-first-key',
    before: "{ { 'struct': 'Sack', 'data': {} } }\n",
    title: 'Remove the outer braces',
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('a comma in front of all elements', {
    code: 'parse-first-elem',
    before: "{ 'enum': 'Ease', 'data': [ , 'a' ] }\n",
    title: "Remove ','",
    after: "{ 'enum': 'Ease', 'data': [ 'a' ] }\n",
    release: '4.1',
  });

  itFixes('a list that is not closed', {
    code: 'parse-first-elem',
    before: "{ 'enum': 'Ease', 'data': [ }\n",
    title: 'Insert the missing bracket',
    after: "{ 'enum': 'Ease', 'data': [ ] }\n",
  });

  itFixes('two commas', {
    code: 'parse-next-key',
    before: "{ 'struct': 'Sack', , 'data': {} }\n",
    title: "Remove ','",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('two colons', {
    code: 'parse-value',
    before: "{ 'struct': 'Sack', 'data': : {} }\n",
    title: "Remove ':'",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('two commas between elements', {
    code: 'parse-value',
    before: "{ 'enum': 'Ease', 'data': [ 'a', , 'b' ] }\n",
    title: "Remove ','",
    after: "{ 'enum': 'Ease', 'data': [ 'a', 'b' ] }\n",
  });

  itFixes('a key without value', {
    code: 'parse-value',
    before: "{ 'command': 'pick', 'returns': }\n",
    title: "Remove 'returns'",
    after: "{ 'command': 'pick' }\n",
  });

  itFixes('a brace too many', {
    code: 'parse-value',
    before: "{ 'command': 'pick' } }\n",
    title: "Remove '}'",
    after: "{ 'command': 'pick' }\n",
  });

  itFixes('a brace too many, in an old release', {
    code: 'top-not-object',
    before: "{ 'command': 'pick' } }\n",
    title: "Remove '}'",
    after: "{ 'command': 'pick' }\n",
    release: '5.2',
  });

  itFixes('brackets that are open at the end, behind a comma', {
    code: 'parse-next-key',
    before: "{ 'struct': 'Sack', 'data': { 'a': [ 'str' ], # why\n",
    title: 'Close the brackets',
    after: "{ 'struct': 'Sack', 'data': { 'a': [ 'str' ] } } # why\n",
  });

  itFixes('brackets that are open at the end, behind an element', {
    code: 'parse-elem-sep',
    before: "{ 'enum': 'Ease', 'data': [ 'a'\n",
    title: 'Close the brackets',
    after: "{ 'enum': 'Ease', 'data': [ 'a' ] }\n",
  });

  itFixes('a bracket that is open at the end', {
    code: 'parse-member-sep',
    before: "{ 'command': 'pick'",
    title: 'Close the bracket',
    after: "{ 'command': 'pick' }",
    release: '2.12',
  });

  itFixes('brackets that are open where the next definition begins', {
    code: 'parse-elem-sep',
    before: "{ 'enum': 'Ease', 'data': [ 'a'\n\n{ 'command': 'pick' }\n",
    title: 'Close the brackets',
    after: "{ 'enum': 'Ease', 'data': [ 'a' ] }\n\n{ 'command': 'pick' }\n",
  });

  itFixes('brackets that are open where documentation begins', {
    code: 'parse-next-key',
    before: "{ 'struct': 'Sack', 'data': { 'a': 'str',\n##\n# @pick:\n##\n{ 'command': 'pick' }\n",
    title: 'Close the brackets',
    after: "{ 'struct': 'Sack', 'data': { 'a': 'str' } }\n##\n# @pick:\n##\n{ 'command': 'pick' }\n",
  });

  itFixes('an object that is not closed in front of another key', {
    code: 'parse-member-sep',
    before:
      "{ 'command': 'pick', 'data': { 'a': 'str', 'returns': 'Sack' }\n\n{ 'struct': 'Sack', 'data': {} }\n",
    title: "Close the object in front of 'returns'",
    after:
      "{ 'command': 'pick', 'data': { 'a': 'str' }, 'returns': 'Sack' }\n\n{ 'struct': 'Sack', 'data': {} }\n",
  });

  it('does not just move the error on', async () => {
    assert.deepEqual(await offersFor("{ 'enum': 'Ease', 'data': }\n", 'parse-value'), ["Remove 'data'"]);
  });
});

describe('quick fixes at the top level', () => {
  const both = "{ 'command': 'pick' }\n{ 'command': 'pack' }\n";

  for (const release of ['5.2', '11.1'] as const) {
    itFixes(`a list of definitions in ${release}`, {
      code: 'top-not-object',
      before: "[ { 'command': 'pick' }, { 'command': 'pack' } ]\n",
      title: 'Take the list apart',
      after: both,
      release,
    });

    itFixes(`a list of definitions in lines in ${release}`, {
      code: 'top-not-object',
      before: "[\n{ 'command': 'pick' },\n{ 'command': 'pack' }\n]\n",
      title: 'Take the list apart',
      after: both,
      release,
    });

    itFixes(`a definition without braces in ${release}`, {
      code: 'top-not-object',
      before: "'struct': 'Sack',\n  'data': {}\n\n{ 'command': 'pick' }\n",
      title: 'Put it into braces',
      after: "{ 'struct': 'Sack',\n  'data': {} }\n\n{ 'command': 'pick' }\n",
      release,
    });
  }

  itFixes('a definition that only ends in a brace', {
    code: 'top-not-object',
    before: "'struct': 'Sack', 'data': {} }\n",
    title: 'Put it into braces',
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('what nobody understands', {
    code: 'top-not-object',
    before: "'Fruit'\n{ 'command': 'pick' }\n",
    title: "Remove 'Fruit'",
    after: "{ 'command': 'pick' }\n",
  });
});
