import { itChecks } from '../../harness/check-fixture';

describe('unions of early releases', () => {
  itChecks(
    'have a base and a discriminator, or neither',
    `
{ 'struct': 'Box', 'data': {} }
{ 'union': 'Sum', 'base': 'Box', 'data': { 'a': 'Box' } }
#                 ^^^^^^ 'base' requires 'discriminator'
{ 'union': 'Product', 'discriminator': 'k', 'data': { 'a': 'Box' } }
#                     ^^^^^^^^^^^^^^^ 'discriminator' requires 'base'
{ 'union': 'Quotient', 'base': {}, 'discriminator': 'k', 'data': { 'a': 'Box' } }
#                                  ^^^^^^^^^^^^^^^ 'discriminator' requires 'base'
#                                                   ^^^ discriminator 'k' is not a member of 'base'
{ 'union': 'Rest', 'data': { 'a': 'int', 'b': [ 'Box' ], 'c': { 'type': 'str', 'if': 'C' } } }
`,
    { release: '6.1', reference: "root.json: In union 'Sum':\nroot.json:2: 'base' requires 'discriminator'" },
  );

  itChecks(
    'need both since 6.2',
    `
{ 'struct': 'Box', 'data': {} }
{ 'union': 'Sum', 'data': { 'a': 'Box' } }
# ^^^^^^^ union misses keys 'base', 'discriminator'
`,
    { release: '6.2' },
  );

  itChecks(
    'have names for branches that are names, if they are simple',
    `
{ 'enum': 'Kinds', 'data': [ '1a' ] }
{ 'struct': 'Box', 'data': {} }
{ 'union': 'Sum', 'data': { '1a': 'int', 'B': 'int', 'c_d': 'int' } }
#                           ^^^^ 'data' member '1a' has an invalid name
#                                        ^^^ name of 'data' member 'B' must not use uppercase or '_'
#                                                    ^^^^^ name of 'data' member 'c_d' must not use uppercase or '_'
{ 'union': 'Product', 'base': { 'k': 'Kinds' }, 'discriminator': 'k', 'data': { '1a': 'Box' } }
`,
    { release: '6.1' },
  );

  itChecks(
    'check the names of all branches up to 5.2',
    `
{ 'enum': 'Digits', 'data': [ '1a' ] }
{ 'struct': 'Box', 'data': {} }
{ 'union': 'Product', 'base': { 'k': 'Digits' }, 'discriminator': 'k', 'data': { '1a': 'Box' } }
#                                                                                ^^^^ 'data' member '1a' has an invalid name
{ 'union': 'Sum', 'data': { 'b_c': 'int', 'B': 'int' } }
#                                         ^^^ 'data' member 'B' uses uppercase in name
`,
    { release: '5.2' },
  );
});
