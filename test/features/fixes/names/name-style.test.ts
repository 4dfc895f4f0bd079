import assert from 'node:assert/strict';
import { itFixes, offersFor } from '../../../harness/fix-fixture';

describe('quick fixes of the style of names', () => {
  itFixes('a member, in its documentation too', {
    code: 'name-not-lower',
    before: `##
# @Sack:
#
# @full_size: text
#
# Since: 1
##
{ 'struct': 'Sack', 'data': { '*full_size': 'int' } }
`,
    title: "Rename to 'full-size' everywhere (clients know the old name)",
    after: `##
# @Sack:
#
# @full-size: text
#
# Since: 1
##
{ 'struct': 'Sack', 'data': { '*full-size': 'int' } }
`,
  });

  itFixes('a value, in branches too', {
    code: 'name-not-lower',
    before: `
{ 'enum': 'Ease', 'data': [ 'veryEasy' ] }
{ 'struct': 'Sack', 'data': {} }
{ 'union': 'Use', 'base': { 'e': 'Ease' }, 'discriminator': 'e', 'data': { 'veryEasy': 'Sack' } }
`,
    title: "Rename to 'very-easy' everywhere (clients know the old name)",
    after: `
{ 'enum': 'Ease', 'data': [ 'very-easy' ] }
{ 'struct': 'Sack', 'data': {} }
{ 'union': 'Use', 'base': { 'e': 'Ease' }, 'discriminator': 'e', 'data': { 'very-easy': 'Sack' } }
`,
    release: '5.2',
  });

  itFixes('a type', {
    code: 'name-not-camel',
    before: "{ 'struct': 'big_sack', 'data': {} }\n{ 'command': 'pick', 'returns': 'big_sack' }\n",
    title: "Rename to 'BigSack' everywhere",
    after: "{ 'struct': 'BigSack', 'data': {} }\n{ 'command': 'pick', 'returns': 'BigSack' }\n",
  });

  itFixes('a type that a derived and a qualified name hold', {
    code: 'name-not-camel',
    before: `##
# @pick:
#
# See :qapi:type:\`root.big_sack\`.
#
# @all: text
#
# Since: 1
##
{ 'command': 'pick', 'returns': [ 'big_sack' ], 'data': { 'all': 'big_sackList' } }
{ 'struct': 'big_sack', 'data': {} }
`,
    title: "Rename to 'BigSack' everywhere",
    after: `##
# @pick:
#
# See :qapi:type:\`root.BigSack\`.
#
# @all: text
#
# Since: 1
##
{ 'command': 'pick', 'returns': [ 'BigSack' ], 'data': { 'all': 'BigSackList' } }
{ 'struct': 'BigSack', 'data': {} }
`,
  });

  itFixes('an event', {
    code: 'name-not-upper',
    before: "{ 'event': 'fruit-Picked' }\n",
    title: "Rename to 'FRUIT_PICKED' everywhere (clients know the old name)",
    after: "{ 'event': 'FRUIT_PICKED' }\n",
  });

  itFixes('an exception for a command', {
    code: 'name-not-lower',
    before: "{ 'command': 'pick_fruit' }\n",
    title: "Exempt 'pick_fruit' by pragma 'command-name-exceptions' (not for new interfaces)",
    after: "{ 'pragma': { 'command-name-exceptions': [ 'pick_fruit' ] } }\n\n{ 'command': 'pick_fruit' }\n",
  });

  itFixes('an exception for members, in a list that is there', {
    code: 'name-not-lower',
    before: `
#-- root.json
{ 'include': 'pragma.json' }
{ 'struct': 'Sack', 'data': { 'Size': 'int' } }
#-- pragma.json
{ 'pragma': {
    'member-name-exceptions': [
        'Bag',
        'Other' ] } }
`,
    title: "Exempt 'Sack' by pragma 'member-name-exceptions' (not for new interfaces)",
    after: `
#-- root.json
{ 'include': 'pragma.json' }
{ 'struct': 'Sack', 'data': { 'Size': 'int' } }
#-- pragma.json
{ 'pragma': {
    'member-name-exceptions': [
        'Bag',
        'Other',
        'Sack' ] } }
`,
  });

  itFixes('an exception for what a command returns, in an early release', {
    code: 'returns-type',
    before: "{ 'command': 'pick', 'returns': 'int' }\n",
    title: "Exempt 'pick' by pragma 'returns-whitelist' (not for new interfaces)",
    after: "{ 'pragma': { 'returns-whitelist': [ 'pick' ] } }\n\n{ 'command': 'pick', 'returns': 'int' }\n",
    release: '5.2',
  });

  itFixes('an exception for documentation', {
    code: 'member-undocumented',
    before: "##\n# @Ease:\n#\n# Text.\n##\n{ 'enum': 'Ease', 'data': [ 'a' ] }\n",
    title: "Exempt 'Ease' by pragma 'documentation-exceptions' (not for new interfaces)",
    after:
      "{ 'pragma': { 'documentation-exceptions': [ 'Ease' ] } }\n\n##\n# @Ease:\n#\n# Text.\n##\n{ 'enum': 'Ease', 'data': [ 'a' ] }\n",
  });

  it('offers no exception where there is none: for features and branches', async () => {
    const feature = "{ 'struct': 'Sack', 'data': { 'a': { 'type': 'str', 'features': [ 'r_R' ] } } }\n";
    const rename = (name: string) => `Rename to '${name}' everywhere (clients know the old name)`;
    assert.deepEqual(await offersFor(feature, 'name-not-lower'), [rename('r-r')]);
    const branch = "{ 'alternate': 'Any', 'data': { 'Ab': 'str', 'b': 'null' } }\n";
    assert.deepEqual(await offersFor(branch, 'name-not-lower'), [rename('ab')]);
  });
});
