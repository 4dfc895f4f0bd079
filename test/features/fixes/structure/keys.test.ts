import assert from 'node:assert/strict';
import { itFixes, offersFor } from '../../../harness/fix-fixture';

describe('quick fixes of keys and their values', () => {
  itFixes('a flag that is a word', {
    code: 'flag-true',
    before: "{ 'command': 'pick', 'allow-oob': 'yes' }\n",
    title: "Set 'allow-oob' to true",
    after: "{ 'command': 'pick', 'allow-oob': true }\n",
  });

  itFixes('a flag that says what holds anyway', {
    code: 'flag-true',
    before: "{ 'command': 'pick', 'allow-oob': false, 'gen': false }\n",
    title: "Remove 'allow-oob'",
    after: "{ 'command': 'pick', 'gen': false }\n",
  });

  itFixes('a flag that can only be false', {
    code: 'flag-false',
    before: "{ 'command': 'pick', 'gen': 'no' }\n",
    title: "Set 'gen' to false",
    after: "{ 'command': 'pick', 'gen': false }\n",
  });

  itFixes('two flags that exclude each other', {
    code: 'flag-conflict',
    before: "{ 'command': 'pick', 'allow-oob': true, 'coroutine': true }\n",
    title: "Remove 'coroutine'",
    after: "{ 'command': 'pick', 'allow-oob': true }\n",
  });

  itFixes('a struct without members', {
    code: 'keys-missing',
    before: "{ 'struct': 'Sack' }\n",
    title: "Add 'data'",
    after: "{ 'struct': 'Sack', 'data': {} }\n",
  });

  itFixes('an enum without values, in lines', {
    code: 'keys-missing',
    before: "{ 'enum': 'Ease',\n  'prefix': 'E_E' }\n",
    title: "Add 'data'",
    after: "{ 'enum': 'Ease',\n  'prefix': 'E_E',\n  'data': [] }\n",
  });

  itFixes('a member without type', {
    code: 'keys-missing',
    before: "{ 'struct': 'Sack', 'data': { 'a': { 'features': ['ripe'] } } }\n",
    title: "Add 'type'",
    after: "{ 'struct': 'Sack', 'data': { 'a': { 'features': ['ripe'], 'type': 'str' } } }\n",
  });

  itFixes('a union without discriminator', {
    code: 'keys-missing',
    before: "{ 'enum': 'Ease', 'data': [ 'x' ] }\n{ 'union': 'Use', 'base': { 'e': 'Ease' }, 'data': {} }\n",
    title: "Add 'discriminator': 'e'",
    after:
      "{ 'enum': 'Ease', 'data': [ 'x' ] }\n{ 'union': 'Use', 'base': { 'e': 'Ease' }, 'data': {}, 'discriminator': 'e' }\n",
  });

  itFixes('boxed arguments that are none', {
    code: 'boxed-no-data',
    before: "{ 'event': 'PICKED', 'boxed': true }\n",
    title: "Remove 'boxed'",
    after: "{ 'event': 'PICKED' }\n",
  });

  itFixes('boxed arguments of a type without members, in an early release', {
    code: 'boxed-empty',
    before: "{ 'struct': 'Sack', 'data': {} }\n{ 'command': 'pick', 'data': 'Sack', 'boxed': true }\n",
    title: "Remove 'boxed'",
    after: "{ 'struct': 'Sack', 'data': {} }\n{ 'command': 'pick', 'data': 'Sack' }\n",
    release: '4.1',
  });

  itFixes('a union as arguments', {
    code: 'data-needs-boxed',
    before: `
{ 'enum': 'Ease', 'data': [] }
{ 'union': 'Use', 'base': { 'e': 'Ease' }, 'discriminator': 'e', 'data': {} }
{ 'command': 'pick', 'data': 'Use' }
`,
    title: "Add 'boxed': true",
    after: `
{ 'enum': 'Ease', 'data': [] }
{ 'union': 'Use', 'base': { 'e': 'Ease' }, 'discriminator': 'e', 'data': {} }
{ 'command': 'pick', 'data': 'Use', 'boxed': true }
`,
  });

  itFixes('a feature that is no list', {
    code: 'features-not-array',
    before: "{ 'command': 'pick', 'features': 'ripe' }\n",
    title: 'Put it into a list',
    after: "{ 'command': 'pick', 'features': [ 'ripe' ] }\n",
  });

  itFixes('a condition that is no list', {
    code: 'if-list',
    before: "{ 'command': 'pick', 'if': { 'all': 'CONFIG_TREE' } }\n",
    title: 'Put it into a list',
    after: "{ 'command': 'pick', 'if': { 'all': [ 'CONFIG_TREE' ] } }\n",
  });

  itFixes('a condition of nothing', {
    code: 'if-empty',
    before: "{ 'command': 'pick', 'if': { 'all': [] } }\n",
    title: "Remove 'if'",
    after: "{ 'command': 'pick' }\n",
  });

  it('offers no type for a branch, and no flag for arguments that are not there', async () => {
    const alternate = "{ 'alternate': 'Any', 'data': { 'a': 'str', 'b': { 'if': 'CONFIG_B' } } }\n";
    assert.deepEqual(await offersFor(alternate, 'keys-missing'), []);
    const boxed = "{ 'command': 'pick', 'boxed': 'maybe' }\n";
    assert.deepEqual(await offersFor(boxed, 'flag-true'), ["Remove 'boxed'"]);
  });
});
