import { itChecks } from '../../harness/check-fixture';

describe('documentation obligations', () => {
  itChecks(
    'are for every part of a definition',
    `
##
# @Box:
#
# @a: documented
##
{ 'struct': 'Box', 'data': { 'a': 'int', '*b': 'int' } }
#                                        ^^^^ member 'b' lacks documentation

##
# @Colour:
##
{ 'enum': 'Colour', 'data': [ 'red', { 'name': 'blue' } ] }
#                             ^^^^^ value 'red' lacks documentation
#                                              ^^^^^^ value 'blue' lacks documentation

##
# @Either:
##
{ 'alternate': 'Either', 'data': { 'c': 'int' } }
#                                  ^^^ branch 'c' lacks documentation

##
# @start:
##
{ 'command': 'start', 'data': { 'd': 'int' } }
#                               ^^^ member 'd' lacks documentation

##
# @STARTED:
##
{ 'event': 'STARTED', 'data': { 'e': 'int' } }
#                               ^^^ member 'e' lacks documentation
`,
    { reference: "root.json: In struct 'Box':\nroot.json:6: member 'b' lacks documentation" },
  );

  itChecks(
    'are not for inherited members, branches of unions and members of types that are only named',
    `
{ 'struct': 'Base', 'data': { 'k': 'QType' } }

##
# @Box:
##
{ 'struct': 'Box', 'base': 'Base', 'data': {} }

##
# @Sum:
#
# @tag: tells which
##
{ 'union': 'Sum', 'base': { 'tag': 'QType' }, 'discriminator': 'tag', 'data': { 'qdict': 'Box' } }

##
# @start:
##
{ 'command': 'start', 'data': 'Box' }
`,
  );

  itChecks(
    'are for every feature, own or of a member',
    `
##
# @start:
#
# @a: documented
#
# @b: documented
#
# Features:
#
# @fast: documented
##
{ 'command': 'start', 'features': [ 'fast', 'safe' ],
#                                           ^^^^^^ feature 'safe' lacks documentation
  'data': { 'a': { 'type': 'int', 'features': [ 'fast', 'new' ] }, 'b': 'int' } }
#                                                       ^^^^^ feature 'new' lacks documentation
`,
  );

  itChecks(
    'are waived for members by a pragma, but never for features',
    `
{ 'pragma': { 'documentation-exceptions': [ 'Box' ] } }
##
# @Box:
##
{ 'struct': 'Box', 'data': { 'a': 'int' }, 'features': [ 'fast' ] }
#                                                        ^^^^^^ feature 'fast' lacks documentation
`,
  );

  itChecks(
    'rest while the documentation has no end',
    `
##
# @Box:
{ 'struct': 'Box', 'data': { 'a': 'int' } }
# <- documentation comment must end with '##'
`,
  );

  itChecks(
    'hold for the members that an implicit type lends',
    `
{ 'command': 'one', 'data': { 'a': 'int' } }
##
# @two:
##
{ 'command': 'two', 'data': 'q_obj_one-arg' }
#                           ^^^^^^^^^^^^^^^ member 'a' lacks documentation
`,
  );

  itChecks(
    'are met by an entry that only stands in the wrong place',
    `
##
# @go:
#
# @a: an argument
#
# Returns: nothing much
#
# @b: another one
# ^^^ ...
##
{ 'command': 'go', 'data': { 'a': 'int', 'b': 'int' }, 'returns': 'Box' }
{ 'struct': 'Box', 'data': {} }
`,
    { release: '9.2' },
  );
});
