import assert from 'node:assert/strict';
import { itFixes, offersFor } from '../../../harness/fix-fixture';

describe('quick fixes of values of the wrong shape', () => {
  itFixes('the name of a definition in a list', {
    code: 'meta-name-not-string',
    before: "{ 'struct': [ 'Sack' ], 'data': {} }\n",
    title: "Change to 'Sack'",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('a value of an enum that is a word of the language', {
    code: 'name-not-string',
    before: "{ 'enum': 'Ease', 'data': [ 'auto', true ] }\n",
    title: 'Put it into quotes',
    after: "{ 'enum': 'Ease', 'data': [ 'auto', 'true' ] }\n",
    release: '2.12',
  });

  itFixes('the name of a feature in a list', {
    code: 'name-not-string',
    before: "{ 'command': 'pick', 'features': [ { 'name': [ 'ripe' ] } ] }\n",
    title: "Change to 'ripe'",
    after: "{ 'command': 'pick', 'features': [ { 'name': 'ripe' } ] }\n",
  });

  for (const release of ['3.1', '11.1'] as const) {
    itFixes(`a value in the place of all values in ${release}`, {
      code: 'data-not-array',
      before: "{ 'enum': 'Ease', 'data': 'auto' }\n",
      title: 'Put it into a list',
      after: "{ 'enum': 'Ease', 'data': [ 'auto' ] }\n",
      release,
    });

    itFixes(`a prefix in a list in ${release}`, {
      code: 'prefix-not-string',
      before: "{ 'enum': 'Ease', 'data': [], 'prefix': [ 'EASE' ] }\n",
      title: "Change to 'EASE'",
      after: "{ 'enum': 'Ease', 'data': [], 'prefix': 'EASE' }\n",
      release,
    });

    itFixes(`a base in a list in ${release}`, {
      code: 'not-type-name',
      before: "{ 'struct': 'Sack', 'data': {} }\n{ 'struct': 'Bag', 'base': [ 'Sack' ], 'data': {} }\n",
      title: "Change to 'Sack'",
      after: "{ 'struct': 'Sack', 'data': {} }\n{ 'struct': 'Bag', 'base': 'Sack', 'data': {} }\n",
      release,
    });

    itFixes(`an array of several types in ${release}`, {
      code: 'array-shape',
      before: "{ 'struct': 'Sack', 'data': { 'a': [ 'str', 'int' ] } }\n",
      title: "Change to [ 'int' ]",
      after: "{ 'struct': 'Sack', 'data': { 'a': [ 'int' ] } }\n",
      release,
    });

    itFixes(`members in a list in ${release}`, {
      code: 'not-object-or-name',
      before: "{ 'command': 'pick', 'data': [ { 'a': 'str' }, { '*b': 'int' } ] }\n",
      title: 'Make it one object',
      after: "{ 'command': 'pick', 'data': { 'a': 'str', '*b': 'int' } }\n",
      release: release === '3.1' ? '4.2' : release,
    });
  }

  itFixes('values as keys', {
    code: 'data-not-array',
    before: "{ 'enum': 'Ease', 'data': { 'auto': 'str', 'no': 'str' } }\n",
    title: 'Make a list of the keys',
    after: "{ 'enum': 'Ease', 'data': [ 'auto', 'no' ] }\n",
  });

  itFixes('a prefix that is none', {
    code: 'prefix-not-string',
    before: "{ 'enum': 'Ease', 'data': [], 'prefix': true }\n",
    title: "Remove 'prefix'",
    after: "{ 'enum': 'Ease', 'data': [] }\n",
  });

  itFixes('branches in a list', {
    code: 'data-not-object',
    before: "{ 'alternate': 'Any', 'data': [ { 'a': 'str', 'b': 'null' } ] }\n",
    title: 'Take it out of the list',
    after: "{ 'alternate': 'Any', 'data': { 'a': 'str', 'b': 'null' } }\n",
  });

  itFixes('branches in a list, in an early release', {
    code: 'data-empty',
    before: "{ 'alternate': 'Any', 'data': [ { 'a': 'str' }, { 'b': 'null' } ] }\n",
    title: 'Make it one object',
    after: "{ 'alternate': 'Any', 'data': { 'a': 'str', 'b': 'null' } }\n",
    release: '3.1',
  });

  itFixes('the name of a type in the place of members', {
    code: 'not-object-or-name',
    before: "{ 'struct': 'Sack', 'data': {} }\n{ 'struct': 'Bag', 'data': 'Sack' }\n",
    title: "Inherit from 'Sack'",
    after: "{ 'struct': 'Sack', 'data': {} }\n{ 'struct': 'Bag', 'base': 'Sack', 'data': {} }\n",
  });

  itFixes('the name of a type in the place of members, in an early release', {
    code: 'data-type',
    before: "{ 'struct': 'Sack', 'data': {} }\n{ 'struct': 'Bag', 'data': 'Sack' }\n",
    title: "Inherit from 'Sack'",
    after: "{ 'struct': 'Sack', 'data': {} }\n{ 'struct': 'Bag', 'base': 'Sack', 'data': {} }\n",
    release: '4.1',
  });

  itFixes('the type of all arguments in a list', {
    code: 'not-object-or-name',
    before: "{ 'struct': 'Sack', 'data': {} }\n{ 'command': 'pick', 'data': [ 'Sack' ] }\n",
    title: "Change to 'Sack'",
    after: "{ 'struct': 'Sack', 'data': {} }\n{ 'command': 'pick', 'data': 'Sack' }\n",
  });

  itFixes('arguments in place that are to be boxed', {
    code: 'not-type-name',
    before: "{ 'command': 'pick', 'boxed': true, 'data': { 'a': 'str' } }\n",
    title: "Remove 'boxed'",
    after: "{ 'command': 'pick', 'data': { 'a': 'str' } }\n",
  });

  itFixes('a long form in a long form', {
    code: 'not-type-or-array',
    before: "{ 'struct': 'Sack', 'data': { 'a': { 'type': { 'type': 'str' } } } }\n",
    title: "Change to 'str'",
    after: "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str' } } }\n",
  });

  itFixes('a long form where there is none yet', {
    code: 'not-type-name',
    before: "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str' } } }\n",
    title: "Change to 'str'",
    after: "{ 'struct': 'Sack', 'data': { 'a': 'str' } }\n",
    release: '3.1',
  });

  itFixes('a value in the place of a type', {
    code: 'not-type-or-array',
    before: "{ 'struct': 'Sack', 'data': { '*a': false } }\n",
    title: "Change to 'bool'",
    after: "{ 'struct': 'Sack', 'data': { '*a': 'bool' } }\n",
  });

  itFixes('an array in an array', {
    code: 'array-shape',
    before: "{ 'command': 'pick', 'returns': [ [ 'Sack' ] ] }\n{ 'struct': 'Sack', 'data': {} }\n",
    title: "Change to [ 'Sack' ]",
    after: "{ 'command': 'pick', 'returns': [ 'Sack' ] }\n{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('an array of what is an array by name', {
    code: 'array-of-array',
    before: "{ 'struct': 'Sack', 'data': { 'a': [ 'strList' ], 'b': [ 'str' ] } }\n",
    title: "Change to 'strList'",
    after: "{ 'struct': 'Sack', 'data': { 'a': 'strList', 'b': [ 'str' ] } }\n",
  });

  itFixes('null for the type of that name', {
    code: 'null-type',
    before: "{ 'struct': 'Sack', 'data': { 'a': null } }\n",
    title: 'Put it into quotes',
    after: "{ 'struct': 'Sack', 'data': { 'a': 'null' } }\n",
    release: '3.1',
  });

  it('is sure where there is one answer that changes no type', async () => {
    const member = (type: string) => `{ 'struct': 'Sack', 'data': { 'a': ${type} } }\n`;
    assert.deepEqual(await offersFor(member("[ [ 'str' ] ]"), 'array-shape'), ["* Change to [ 'str' ]"]);
    assert.deepEqual(await offersFor(member("[ 'a', 'b', 'c', 'd' ]"), 'array-shape'), [
      "Change to [ 'a' ]",
      "Change to [ 'b' ]",
      "Change to [ 'c' ]",
    ]);
    assert.deepEqual(await offersFor(member('[]'), 'array-shape'), []);
    assert.deepEqual(await offersFor("{ 'struct': 'Sack', 'data': null }\n", 'null-type', '3.1'), []);
    const branch = "{ 'alternate': 'Any', 'data': { 'a': [ 'str' ] } }\n";
    assert.deepEqual(await offersFor(branch, 'not-type-name', '7.0'), ["Change to 'str'"]);
  });
});
