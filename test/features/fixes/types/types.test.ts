import assert from 'node:assert/strict';
import { itFixes, offersFor } from '../../../harness/fix-fixture';

describe('quick fixes of types that cannot stand where they stand', () => {
  const types = "{ 'enum': 'Tray', 'data': [] }\n{ 'struct': 'Trap', 'data': {} }\n";

  for (const release of ['3.1', '11.1'] as const) {
    itFixes(`a base that is no struct in ${release}`, {
      code: 'base-kind',
      before: `${types}{ 'struct': 'Sack', 'base': 'Tray', 'data': {} }\n`,
      title: "Change to 'Trap'",
      after: `${types}{ 'struct': 'Sack', 'base': 'Trap', 'data': {} }\n`,
      release,
    });

    itFixes(`a base that nothing can take the place of in ${release}`, {
      code: 'base-kind',
      before: `${types}{ 'struct': 'Sack', 'base': 'int', 'data': {} }\n`,
      title: "Remove 'base'",
      after: `${types}{ 'struct': 'Sack', 'data': {} }\n`,
      release,
    });
  }

  itFixes('what a command returns', {
    code: 'returns-type',
    before: `${types}{ 'command': 'pick', 'returns': 'Tray' }\n`,
    title: "Change to 'Trap'",
    after: `${types}{ 'command': 'pick', 'returns': 'Trap' }\n`,
  });

  itFixes('the arguments of a command', {
    code: 'data-type',
    before: `${types}{ 'command': 'pick', 'data': 'Tray' }\n`,
    title: "Change to 'Trap'",
    after: `${types}{ 'command': 'pick', 'data': 'Trap' }\n`,
    release: '5.2',
  });

  itFixes('arguments with conditions', {
    code: 'data-conditional',
    before:
      "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str', 'if': 'A' } } }\n{ 'command': 'pick', 'data': 'Sack' }\n",
    title: "Add 'boxed': true",
    after:
      "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str', 'if': 'A' } } }\n{ 'command': 'pick', 'data': 'Sack', 'boxed': true }\n",
  });

  itFixes('a struct in itself', {
    code: 'cycle',
    before: "{ 'struct': 'Sack', 'base': 'Sack', 'data': {} }\n",
    title: "Remove 'base'",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('the same value again', {
    code: 'clash',
    before: "{ 'enum': 'Ease', 'data': [ 'a', 'b', 'a' ] }\n",
    title: "Remove the second 'a'",
    after: "{ 'enum': 'Ease', 'data': [ 'a', 'b' ] }\n",
    release: '2.12',
  });

  itFixes('a member that the base has, with its documentation', {
    code: 'clash',
    before: `{ 'struct': 'Sack', 'data': { 'a': 'int' } }
##
# @Bag:
#
# @a: text
#
# @b: text
##
{ 'struct': 'Bag', 'base': 'Sack', 'data': { 'a': 'int', 'b': 'int' } }
`,
    title: "Remove 'a'",
    after: `{ 'struct': 'Sack', 'data': { 'a': 'int' } }
##
# @Bag:
#
# @b: text
##
{ 'struct': 'Bag', 'base': 'Sack', 'data': { 'b': 'int' } }
`,
  });

  itFixes('a feature that types cannot have, with its documentation', {
    code: 'feature-on-type',
    before: `##
# @Sack:
#
# Text.
#
# Features:
#
# @deprecated: text
##
{ 'struct': 'Sack', 'data': {}, 'features': [ 'deprecated' ] }
`,
    title: "Remove feature 'deprecated'",
    after: `##
# @Sack:
#
# Text.
##
{ 'struct': 'Sack', 'data': {} }
`,
  });

  itFixes('a feature that types cannot have, among others', {
    code: 'feature-on-type',
    before: "{ 'enum': 'Ease', 'data': [], 'features': [ { 'name': 'deprecated' }, 'ripe' ] }\n",
    title: "Remove feature 'deprecated'",
    after: "{ 'enum': 'Ease', 'data': [], 'features': [ 'ripe' ] }\n",
    release: '5.2',
  });

  itFixes('the same definition again', {
    code: 'redefined',
    before: "{ 'command': 'pick' }\n\n{ 'command': 'pick' }\n\n{ 'command': 'pack' }\n",
    title: "Remove this definition of 'pick'",
    after: "{ 'command': 'pick' }\n\n{ 'command': 'pack' }\n",
  });

  itFixes('another definition, with its documentation', {
    code: 'redefined',
    before: "{ 'command': 'pick' }\n\n##\n# @pick:\n##\n{ 'command': 'pick', 'gen': false }\n",
    title: "Remove this definition of 'pick'",
    after: "{ 'command': 'pick' }\n\n",
    release: '3.1',
  });

  itFixes('a type that is built in', {
    code: 'redefined-builtin',
    before: "{ 'struct': 'QType', 'data': {} }\n{ 'struct': 'Sack', 'data': { 'a': 'QType' } }\n",
    title: "Remove this definition of 'QType'",
    after: "{ 'struct': 'Sack', 'data': { 'a': 'QType' } }\n",
  });

  it('is sure only where nothing is lost', async () => {
    const same = "{ 'command': 'pick' }\n{ 'command': 'pick' }\n";
    assert.deepEqual(await offersFor(same, 'redefined'), ["* Remove this definition of 'pick'"]);
    const other = "{ 'command': 'pick' }\n{ 'event': 'pick' }\n";
    assert.deepEqual(await offersFor(other, 'redefined', '5.2'), ["Remove this definition of 'pick'"]);
    const clash = "{ 'enum': 'Ease', 'data': [ 'a', { 'name': 'a', 'features': [ 'ripe' ] } ] }\n";
    assert.deepEqual(await offersFor(clash, 'clash'), ["Remove the second 'a'"]);
    const base = `${types}{ 'struct': 'Sack', 'base': 'Tray', 'data': {} }\n`;
    assert.deepEqual(await offersFor(base, 'base-kind'), ["Change to 'Trap'", "Remove 'base'"]);
  });
});
