import assert from 'node:assert/strict';
import { check, itChecks } from '../harness/check-fixture';

describe('placed findings', () => {
  itChecks(
    'mark down what a missing file may define or forgive',
    `
{ 'include': 'lids.json' }
#            ^^^^^^^^^^^ can't read include file 'lids.json': No such file or directory
{ 'struct': 'Box', 'data': { 'lid': 'Lid', 'deepSide': 'int' } }
#                                   ^^^^^ hint: member 'lid' uses unknown type 'Lid'
#                                          ^^^^^^^^^^ hint: name of 'data' member 'deepSide' must not use uppercase or '_'
{ 'command': 'start', 'data': 'Nothing', 'returns': [ 'Nowhere' ] }
#                             ^^^^^^^^^ hint: command's 'data' uses unknown type 'Nothing'
#                                                     ^^^^^^^^^ hint: command uses unknown type 'Nowhere'
`,
  );

  itChecks(
    'mark down what a file may forgive whose include is damaged',
    `
#-- root.json
{ 'include": 'lids.json' }
#             ^^^^^^^^^ stray 'lids.json'
{ 'struct': 'Box', 'data': { 'deepSide': 'int' } }
#                            ^^^^^^^^^^ hint: name of 'data' member 'deepSide' must not use uppercase or '_'
#-- lids.json
{ 'pragma': { 'member-name-exceptions': [ 'Box' ] } }
`,
  );

  itChecks(
    'say nothing of unknown types that stand in a text with syntax errors',
    `
#-- root.json
{ 'include': 'lids.json' }
{ 'struct': 'Box', 'data': { 'lid': 'Lid', 'shape': 'Shape', 'size': 'Size', 'tub': 'Tub' } }
#                                                                                   ^^^^^ hint: member 'tub' uses unknown type 'Tub'
#-- lids.json
{ 'struct': 'Lid' 'data': {} }
#                 ^^^^^^ expected ',' or '}'
##
# @Shape:
##
{ 'enum': , 'data': [ 'round' ] }
#         ^ expected '{', '[', string, or boolean
struct 'Size'
# <------ stray 'struct'
`,
  );

  itChecks(
    'say of all other types that they are unknown',
    `
{ 'struct': 'Lid' 'data': {} }
#                 ^^^^^^ expected ',' or '}'
{ 'struct': 'Box', 'data': { 'lid': 'Lid', 'tub': 'Tub' } }
#                                                 ^^^^^ member 'tub' uses unknown type 'Tub'
`,
  );

  itChecks(
    'say nothing of what a pragma with an error might have forgiven',
    `
{ 'pragma': { 'command-name-exceptions': [ 'a_b', true ] } }
#                                                 ^^^^ pragma command-name-exceptions must be a list of strings
{ 'command': 'a_b' }
{ 'command': 'A b' }
#            ^^^^^ command has an invalid name
`,
  );

  itChecks(
    'say nothing of what seems to be absent in a definition with a syntax error',
    `
{ 'struct': 'Base', 'data': { 'a': 'int', 'k': 'QType'
{ 'struct': 'Box', 'base': 'Base', 'data': { 'a': 'int' } }
# <- expected ',' or '}'
{ 'union': 'Sum', 'base': 'Base', 'discriminator': 'kind', 'data': {} }
{ 'union': 'Product', 'base': 'Base', 'discriminator': 'k', 'data': { 'none': 'Nothing' } }
#                                                                             ^^^^^^^^^ branch 'none' uses unknown type 'Nothing'
`,
  );

  itChecks(
    'say nothing of a discriminator whose base is unknown',
    `
{ 'union': 'Sum', 'base': 'Nothing', 'discriminator': 'k', 'data': { 'a': 'Box' } }
#                         ^^^^^^^^^ 'base' uses unknown type 'Nothing'
{ 'struct': 'Derived', 'base': 'Nowhere', 'data': {} }
#                              ^^^^^^^^^ 'base' uses unknown type 'Nowhere'
{ 'union': 'Product', 'base': 'Derived', 'discriminator': 'k', 'data': {} }
{ 'union': 'Quotient', 'base': { 'k': 'Kind' }, 'discriminator': 'k', 'data': { 'a': 'Box' } }
#                                     ^^^^^^ base member 'k' uses unknown type 'Kind'
{ 'struct': 'Box', 'data': {} }
`,
  );

  itChecks(
    'say nothing of values and members that are malformed elsewhere',
    `
{ 'enum': 'Colour', 'data': [ 'red', true ] }
#                                    ^^^^ 'data' member requires a string name
{ 'struct': 'Red', 'data': {} }
{ 'union': 'Sum', 'base': { 'k': 'Colour' }, 'discriminator': 'k', 'data': { 'blue': 'Red' } }
{ 'struct': 'Base', 'data': [ 'k' ] }
#                           ^^^^^^^ 'data' should be an object or type name
{ 'union': 'Product', 'base': 'Base', 'discriminator': 'k', 'data': {} }
`,
  );

  itChecks(
    'say once that a whole block of documentation is for something else',
    `
##
# @Crate:
#  ^^^^^ documentation comment is for 'Crate'
#
# @lid: covers it
#
# Features:
#
# @fast: is fast
##
{ 'struct': 'Box', 'data': { 'a': 'int' }, 'features': [ 'safe' ] }
`,
  );

  it('lead to the other place that explains them', () => {
    const { diagnostics } = check(`
#-- root.json
{ 'include': 'sub.json' }
{ 'struct': 'Box', 'data': {} }
#           ^^^^^ 'Box' is already defined
{ 'struct': 'Tub', 'base': 'Box', 'data': { 'a': 'int' } }
#                                           ^^^ member 'a' collides with member 'a' of type 'Box'
#-- sub.json
{ 'struct': 'Box', 'data': { '*a': 'int' } }
`);
    const related = diagnostics.get('root.json')?.flatMap((diagnostic) => diagnostic.related);
    assert.deepEqual(related, [
      { path: '/sub.json', range: { start: 12, end: 17 }, message: 'previous definition' },
      { path: '/sub.json', range: { start: 29, end: 33 }, message: 'the other one' },
    ]);
  });

  it('lead along the chain of includes that closes a loop', () => {
    const { diagnostics } = check(`
#-- root.json
{ 'include': 'a.json' }
#-- a.json
{ 'include': 'root.json' }
#            ^^^^^^^^^^^ inclusion loop for root.json
`);
    const related = diagnostics.get('a.json')?.flatMap((diagnostic) => diagnostic.related);
    assert.deepEqual(related, [
      { path: '/root.json', range: { start: 13, end: 21 }, message: 'included from here' },
    ]);
  });

  it('are in the order of the text', () => {
    const { diagnostics } = check(`
{ 'command': 'a', 'nonsense': 'x', 'data': 'Nothing', 'if': 'x' }
#                 ^^^^^^^^^^ command has unknown key 'nonsense'
#                                          ^^^^^^^^^ command's 'data' uses unknown type 'Nothing'
#                                                           ^^^ 'if' condition 'x' of command is not ...
`);
    const starts = diagnostics.get('root.json')?.map(({ range }) => range.start) ?? [];
    assert.deepEqual(starts, [18, 43, 60]);
  });
});
