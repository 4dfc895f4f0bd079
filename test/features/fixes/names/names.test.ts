import assert from 'node:assert/strict';
import { itFixes, offersFor } from '../../../harness/fix-fixture';

describe('quick fixes of names that cannot be', () => {
  itFixes('a type with a space', {
    code: 'name-invalid',
    before: "{ 'struct': 'big sack', 'data': {} }\n{ 'command': 'pick', 'returns': 'big sack' }\n",
    title: "Rename to 'BigSack' everywhere",
    after: "{ 'struct': 'BigSack', 'data': {} }\n{ 'command': 'pick', 'returns': 'BigSack' }\n",
  });

  itFixes('a type with a star, in an early release', {
    code: 'name-invalid',
    before: "{ 'struct': '*Sack', 'data': {} }\n",
    title: "Rename to 'Sack' everywhere",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
    release: '3.1',
  });

  itFixes('a member with a dot', {
    code: 'name-invalid',
    before: "{ 'struct': 'Sack', 'data': { '*full.size': 'int' } }\n",
    title: "Rename to 'full-size' everywhere (clients know the old name)",
    after: "{ 'struct': 'Sack', 'data': { '*full-size': 'int' } }\n",
  });

  itFixes('a member with a prefix that is taken, and its documentation', {
    code: 'name-invalid',
    before: "##\n# @Sack:\n#\n# @q_size: text\n##\n{ 'struct': 'Sack', 'data': { 'q_size': 'int' } }\n",
    title: "Rename to 'size' everywhere (clients know the old name)",
    after: "##\n# @Sack:\n#\n# @size: text\n##\n{ 'struct': 'Sack', 'data': { 'size': 'int' } }\n",
    release: '5.2',
  });

  itFixes('a value that begins with a digit, as it may', {
    code: 'name-invalid',
    before: "{ 'enum': 'Ease', 'data': [ '2 D' ] }\n",
    title: "Rename to '2-d' everywhere (clients know the old name)",
    after: "{ 'enum': 'Ease', 'data': [ '2-d' ] }\n",
  });

  itFixes('an event', {
    code: 'name-invalid',
    before: "{ 'event': 'fruit picked' }\n",
    title: "Rename to 'FRUIT_PICKED' everywhere (clients know the old name)",
    after: "{ 'event': 'FRUIT_PICKED' }\n",
  });

  itFixes('a type that sounds like an array', {
    code: 'name-list-suffix',
    before: "{ 'struct': 'FruitList', 'data': {} }\n{ 'struct': 'Fruit', 'data': {} }\n",
    title: "Rename to 'Fruits' everywhere",
    after: "{ 'struct': 'Fruits', 'data': {} }\n{ 'struct': 'Fruit', 'data': {} }\n",
  });

  itFixes('an enum that sounds like that of a simple union', {
    code: 'name-list-suffix',
    before: "{ 'enum': 'FruitKind', 'data': [] }\n",
    title: "Rename to 'FruitType' everywhere",
    after: "{ 'enum': 'FruitType', 'data': [] }\n",
    release: '4.1',
  });

  itFixes('a command that sounds like an array, in an old release', {
    code: 'name-list-suffix',
    before: "{ 'command': 'pick-List' }\n",
    title: "Rename to 'pick' everywhere (clients know the old name)",
    after: "{ 'command': 'pick' }\n",
    release: '5.2',
  });

  for (const release of ['3.1', '5.2', '11.1'] as const) {
    itFixes(`a member with a prefix of generated code in ${release}`, {
      code: 'member-reserved',
      before: "{ 'struct': 'Sack', 'data': { 'has-fruit': 'bool', 'fruit': 'str' } }\n",
      title: "Rename to 'with-fruit' everywhere (clients know the old name)",
      after: "{ 'struct': 'Sack', 'data': { 'with-fruit': 'bool', 'fruit': 'str' } }\n",
      release,
    });

    itFixes(`a member with a name of generated code in ${release}`, {
      code: 'member-reserved',
      before: "{ 'command': 'pick', 'data': { 'u': 'str' } }\n",
      title: "Rename to 'u-value' everywhere (clients know the old name)",
      after: "{ 'command': 'pick', 'data': { 'u-value': 'str' } }\n",
      release,
    });
  }

  it('offers no name that is taken, in the definition, in others that have its members, or in C', async () => {
    const reserved = "{ 'struct': 'Sack', 'data': { 'has-fruit': 'bool', 'fruit': 'str' } }\n";
    assert.deepEqual(await offersFor(reserved, 'member-reserved'), [
      "Rename to 'with-fruit' everywhere (clients know the old name)",
    ]);
    const list = "{ 'struct': 'FruitList', 'data': {} }\n{ 'struct': 'Fruit', 'data': {} }\n";
    assert.deepEqual(await offersFor(list, 'name-list-suffix'), ["Rename to 'Fruits' everywhere"]);
    const inherited = `{ 'struct': 'Sack', 'data': { 'Size': 'int' } }
{ 'struct': 'Bag', 'base': 'Sack', 'data': { 'size': 'int' } }
`;
    const exemption = "Exempt 'Sack' by pragma 'member-name-exceptions' (not for new interfaces)";
    assert.deepEqual(await offersFor(inherited, 'name-not-lower'), [exemption]);
    const clashing = "{ 'struct': 'Sack', 'data': { 'a_b': 'int', 'a-b': 'int' } }\n";
    assert.deepEqual(await offersFor(clashing, 'name-not-lower'), [exemption]);
  });

  it('offers nothing for what has nothing of a name', async () => {
    assert.deepEqual(await offersFor("{ 'enum': 'Ease', 'data': [ '' ] }\n", 'name-invalid'), []);
    assert.deepEqual(await offersFor("{ 'command': '+' }\n", 'name-invalid'), []);
    assert.deepEqual(await offersFor("{ 'struct': 'Sack', 'data': { '2d': 'str' } }\n", 'name-invalid'), []);
  });
});
