import { itChecks } from '../../harness/check-fixture';

describe('reference report', () => {
  itChecks(
    'names the files that include the one with the error, outermost first',
    `
#-- qapi/root.json

{ 'include': 'sub/a.json' }
#-- qapi/sub/a.json
# One line
# and another one
{ 'include': '../b.json' }
#-- qapi/b.json
{ 'struct': 'Box', 'data': { 'lid': 'Lid' } }
#                                   ^^^^^ member 'lid' uses unknown type 'Lid'
`,
    {
      reference: `
In file included from qapi/root.json:2:
In file included from qapi/sub/a.json:3:
qapi/sub/../b.json: In struct 'Box':
qapi/sub/../b.json:1: member 'lid' uses unknown type 'Lid'`,
    },
  );

  itChecks(
    'goes through the files in the order of their text, before all that is not syntax',
    `
#-- root.json
{ 'struct': 'box', 'data': {} }
#           ^^^^^ name of struct must use CamelCase
{ 'include': 'a.json' }
{ 'struct' 'Lid' }
#          ^^^^^ expected ':'
#-- a.json
{ 'enum': 'Colour', 'data': [ 'red' 'blue' ] }
#                                   ^^^^^^ expected ',' or ']'
`,
    { reference: "In file included from root.json:2:\na.json:1:37: expected ',' or ']'" },
  );

  itChecks(
    'tells of a token that is none before it acts upon the expression in front of it',
    `
[ 'a' ] ;
# <------- top-level expression must be an object
{ 'include': 'missing.json' }
#            ^^^^^^^^^^^^^^ can't read include file 'missing.json': No such file or directory
`,
    { reference: "root.json:1:9: stray ';'" },
  );

  itChecks(
    'tells of the end of the file on its last line',
    `
{ 'command': 'a',


# <eof> expected string`,
    { reference: 'root.json:2:1: expected string' },
  );

  itChecks(
    'counts columns as code points, and tabs not at all at the start of a line',
    `
		{ 'a': 'é', 'b': c }
#        ^^^ funny character in string
`,
    { reference: 'root.json:1:8: funny character in string' },
  );

  itChecks(
    'takes the passes one after the other',
    `
##
# @a:
#
# @x: nothing
#  ^ documented member 'x' does not exist
##
{ 'command': 'a' }
{ 'command': 'a', 'returns': 'int' }
#            ^^^ 'a' is already defined
#                            ^^^^^ command's 'returns' cannot take built-in type 'int'
`,
    {
      reference: `
root.json: In command 'a':
root.json:7: 'a' is already defined
root.json: In command 'a':
root.json:6: previous definition`,
    },
  );

  itChecks(
    'blames the object that closes a circle',
    `
{ 'union': 'Sum', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': { 'qdict': 'Inner' } }
#                                                                                    ^^^^^^^ object Sum contains itself
{ 'struct': 'Box', 'base': 'Crate', 'data': {} }
#                          ^^^^^^^ object Box contains itself
{ 'struct': 'Crate', 'base': 'Box', 'data': {} }
#                            ^^^^^ object Crate contains itself
{ 'union': 'Inner', 'base': { 'kk': 'QType' }, 'discriminator': 'kk', 'data': { 'qdict': 'Sum' } }
#                                                                                        ^^^^^ object Inner contains itself
`,
    { reference: "root.json: In union 'Sum':\nroot.json:1: object Sum contains itself" },
  );

  itChecks(
    'knows an introduction where the release has one',
    `
##
# @a:
#
#     What it does
#   in short
##
{ 'command': 'a' }
`,
    { release: '10.2', reference: '' },
  );

  itChecks(
    'asks an introduction to keep its indentation',
    `
##
# @a:
#
#     What it does
#   in short
#   ^^^^^^^^ unexpected de-indent (expected at least 4 spaces)
##
{ 'command': 'a' }
`,
    { release: '11.1', reference: 'root.json:5:1: unexpected de-indent (expected at least 4 spaces)' },
  );

  itChecks(
    'looks at features before all else of a definition in 4.2',
    `
##
# @Box:
#
# @a: text
##
{ 'struct': 'Box', 'data': { 'a': 'Lid' }, 'features': [ 'f' ] }
#                                 ^^^^^ member 'a' uses unknown type 'Lid'
#                                                        ^^^ feature 'f' lacks documentation
`,
    {
      release: '4.2',
      reference: "root.json: In struct 'Box':\nroot.json:6: feature 'f' lacks documentation",
    },
  );

  itChecks(
    'meets the type of arguments only in its turn, up to 8.0',
    `
{ 'command': 'go', 'data': 'Box', 'returns': 'int' }
#                                            ^^^^^ command's 'returns' cannot take built-in type 'int'
{ 'struct': 'Box', 'data': { 'a': 'Lid' } }
#                                 ^^^^^ member 'a' uses unknown type 'Lid'
`,
    {
      release: '8.0',
      reference:
        "root.json: In command 'go':\nroot.json:1: command's 'returns' cannot take built-in type 'int'",
    },
  );

  itChecks(
    'calls members of implicit types by nothing but their role, up to 8.0',
    `
{ 'command': 'go', 'data': { 'a': 'int' } }
{ 'struct': 'Box', 'base': 'q_obj_go-arg', 'data': { 'a': 'int' } }
#                                                    ^^^ member 'a' collides with parameter 'a'
`,
    { release: '8.0' },
  );

  itChecks(
    'looks for a feature in the documentation before it turns to the next one, in 4.2',
    `
##
# @Box:
##
{ 'struct': 'Box', 'data': {}, 'features': [ 'f', 'f' ] }
#                                            ^^^ feature 'f' lacks documentation
#                                                 ^^^ feature 'f' collides with feature 'f'
#                                                 ^^^ feature 'f' lacks documentation
`,
    {
      release: '4.2',
      reference: "root.json: In struct 'Box':\nroot.json:4: feature 'f' lacks documentation",
    },
  );
});
