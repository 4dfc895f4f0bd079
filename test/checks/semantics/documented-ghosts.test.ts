import { itChecks } from '../../harness/check-fixture';

describe('documented ghosts', () => {
  itChecks(
    'are members that the definition does not have',
    `
##
# @Box:
#
# @a: exists
#
# @b: does not
#  ^ documented member 'b' does not exist
#
# @*a: is a mistake
#  ^^ documented member '*a' does not exist
##
{ 'struct': 'Box', 'data': { '*a': 'int' } }
`,
    { reference: "root.json:6: documented members 'b', '*a' do not exist" },
  );

  itChecks(
    'are features that neither the definition nor a member has',
    `
##
# @start:
#
# @x: exists
#
# Features:
#
# @fast: of the command
#
# @safe: of the argument
#
# @new: of nobody
#  ^^^ documented feature 'new' does not exist
##
{ 'command': 'start', 'data': { 'x': { 'type': 'int', 'features': [ 'safe' ] } }, 'features': [ 'fast' ] }
`,
    { reference: "root.json:12: documented feature 'new' does not exist" },
  );

  itChecks(
    'are branches of unions and inherited members as well',
    `
{ 'struct': 'Base', 'data': { 'k': 'QType' } }
##
# @Sum:
#
# @k: inherited
#  ^ documented member 'k' does not exist
#
# @qdict: a branch
#  ^^^^^ documented member 'qdict' does not exist
##
{ 'union': 'Sum', 'base': 'Base', 'discriminator': 'k', 'data': { 'qdict': 'Base2' } }
{ 'struct': 'Base2', 'data': {} }
`,
  );

  itChecks(
    'are not looked for while a part of the definition is malformed',
    `
##
# @Box:
#
# @a: may come
##
{ 'struct': 'Box', 'data': [ 'a' ] }
#                          ^^^^^^^ 'data' should be an object or type name
`,
  );

  itChecks(
    'are none of the members that an implicit type lends, but those that it has not',
    `
{ 'command': 'one', 'data': { 'a': 'int' } }
##
# @two:
#
# @a: lent
#
# @b: not there
#  ^ documented member 'b' does not exist
##
{ 'command': 'two', 'data': 'q_obj_one-arg' }
`,
  );
});
