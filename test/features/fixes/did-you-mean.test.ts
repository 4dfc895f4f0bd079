import assert from 'node:assert/strict';
import { itFixes, offersFor } from '../../harness/fix-fixture';

describe('quick fixes of misspelled names', () => {
  itFixes('a type that is misspelled', {
    code: 'unknown-type',
    before: "{ 'struct': 'Basket', 'data': { 'size': ['nit32'] } }\n",
    title: "Change to 'int32'",
    after: "{ 'struct': 'Basket', 'data': { 'size': ['int32'] } }\n",
  });

  itFixes('a type of which the capitals are wrong', {
    code: 'unknown-type',
    before: `
{ 'struct': 'AppleBasket', 'data': {} }
{ 'struct': 'Cellar', 'data': { '*first': 'applebasket' } }
`,
    title: "Change to 'AppleBasket'",
    after: `
{ 'struct': 'AppleBasket', 'data': {} }
{ 'struct': 'Cellar', 'data': { '*first': 'AppleBasket' } }
`,
  });

  it('offers only structs for a base, and objects for what a command returns', async () => {
    const types = `
{ 'struct': 'FruitA', 'data': {} }
{ 'enum': 'FruitB', 'data': [] }
{ 'union': 'FruitC', 'base': { 'kind': 'FruitB' }, 'discriminator': 'kind', 'data': {} }
`;
    const base = `${types}{ 'struct': 'Basket', 'base': 'Fruit', 'data': {} }\n`;
    assert.deepEqual(await offersFor(base, 'unknown-type'), ["* Change to 'FruitA'"]);
    const returns = `${types}{ 'command': 'pick', 'returns': 'Fruit' }\n`;
    assert.deepEqual(await offersFor(returns, 'unknown-type'), ["Change to 'FruitA'", "Change to 'FruitC'"]);
  });

  it('offers nothing for a name like no other', async () => {
    assert.deepEqual(
      await offersFor("{ 'struct': 'Sack', 'data': { 'a': 'Zeppelin' } }\n", 'unknown-type'),
      [],
    );
  });

  itFixes('a type that a file defines that nobody includes', {
    code: 'unknown-type',
    before: `
#-- root.json
{ 'include': 'one.json' }
{ 'command': 'pick', 'returns': 'Sack' }
#-- one.json
{ 'struct': 'One', 'data': {} }
#-- sub/sack.json
{ 'struct': 'Sack', 'data': {} }
`,
    title: "Include 'sub/sack.json'",
    after: `
#-- root.json
{ 'include': 'one.json' }
{ 'include': 'sub/sack.json' }
{ 'command': 'pick', 'returns': 'Sack' }
#-- one.json
{ 'struct': 'One', 'data': {} }
#-- sub/sack.json
{ 'struct': 'Sack', 'data': {} }
`,
  });

  itFixes('a key that is misspelled', {
    code: 'keys-unknown',
    before: "{ 'command': 'pick', 'reTurn': ['Apple'] }\n{ 'struct': 'Apple', 'data': {} }\n",
    title: "Change to 'returns'",
    after: "{ 'command': 'pick', 'returns': ['Apple'] }\n{ 'struct': 'Apple', 'data': {} }\n",
  });

  itFixes('the key of a member in its long form', {
    code: 'keys-unknown',
    before: "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str', 'featurs': ['ripe'] } } }\n",
    title: "Change to 'features'",
    after: "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str', 'features': ['ripe'] } } }\n",
  });

  itFixes('a key that has no business there, with its comma', {
    code: 'keys-unknown',
    before: "{ 'enum': 'Ease',\n  'base': 'Apple',\n  'data': [] }\n",
    title: "Remove 'base'",
    after: "{ 'enum': 'Ease',\n  'data': [] }\n",
  });

  itFixes('a key that has no business there at the end', {
    code: 'keys-unknown',
    before: "{ 'enum': 'Ease', 'data': [], 'boxed': true }\n",
    title: "Remove 'boxed'",
    after: "{ 'enum': 'Ease', 'data': [] }\n",
  });

  itFixes('the word for what is defined', {
    code: 'meta-count',
    before: "{ 'comand': 'pick' }\n",
    title: "Change to 'command'",
    after: "{ 'command': 'pick' }\n",
  });

  itFixes('a pragma', {
    code: 'pragma-unknown',
    before: "{ 'pragma': { 'doc_required': false } }\n",
    title: "Change to 'doc-required'",
    after: "{ 'pragma': { 'doc-required': false } }\n",
  });

  const union = (discriminator: string, branches: string) => `
{ 'enum': 'Shape', 'data': [ 'round', 'square' ] }
{ 'struct': 'Size', 'data': {} }
{ 'union': 'Box',
  'base': { 'shape': 'Shape', 'name': 'str' },
  'discriminator': '${discriminator}',
  'data': { ${branches} } }
`;

  itFixes('a discriminator', {
    code: 'disc-missing',
    before: union('form', "'round': 'Size'"),
    title: "Change to 'shape'",
    after: union('shape', "'round': 'Size'"),
  });

  itFixes('the name of a branch, which is none that another branch has', {
    code: 'branch-not-value',
    before: union('shape', "'round': 'Size', 'sqare': 'Size'"),
    title: "Change to 'square'",
    after: union('shape', "'round': 'Size', 'square': 'Size'"),
  });

  itFixes('a branch that is no value', {
    code: 'branch-not-value',
    before: union('shape', "'oval': 'Size', 'round': 'Size'"),
    title: "Remove branch 'oval'",
    after: union('shape', "'round': 'Size'"),
  });
});
