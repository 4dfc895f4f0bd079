import { itChecks } from '../harness/check-fixture';

/** The words for what the parser finds. The ways in which a text can be broken are tested in `test/syntax`. */
describe('syntax errors of expressions', () => {
  itChecks(
    'mark text that is no token',
    `
{ 'struct': 'Box', 'data': { 'a': null } }
#                                 ^^^^ stray 'null'
{ 'struct': 'Tub', 'data': { "b": 'int' } }
#                            ^^^ stray '"b"'
`,
    { reference: "root.json:1:35: stray 'null'" },
  );

  itChecks(
    'mark a string that does not end on its line',
    `
{ 'struct': 'Box', 'data': { 'a': 'int } }
#                                 ^^^^ missing terminating "'"
`,
    { reference: `root.json:1:35: missing terminating "'"` },
  );

  itChecks(
    'mark a string with an escape that there is not',
    `
{ 'struct': 'Box\\n', 'data': {} }
#           ^^^^^^^ unknown escape \\n
`,
    { reference: 'root.json:1:13: unknown escape \\n' },
  );

  itChecks(
    'mark a string with characters beyond ASCII',
    `
{ 'struct': 'Böx', 'data': {} }
#           ^^^^^ funny character in string
`,
  );

  itChecks(
    'ask for a key in an object',
    `
{ 'struct': 'Box', 'data': { [ 'a' ] } }
#                            ^ expected string or '}'
`,
  );

  itChecks(
    'ask for a key behind a comma',
    `
{ 'struct': 'Box', 'data': { 'a': 'int', } }
#                                        ^ expected string
`,
    { reference: 'root.json:1:42: expected string' },
  );

  itChecks(
    'ask for a colon',
    `
{ 'struct' 'Box', 'data': {} }
#          ^^^^^ expected ':'
`,
  );

  itChecks(
    'ask for a comma between members',
    `
{ 'struct': 'Box' 'data': {} }
#                 ^^^^^^ expected ',' or '}'
`,
  );

  itChecks(
    'ask for a value',
    `
{ 'struct': 'Box', 'data': }
#                          ^ expected '{', '[', string, or boolean
`,
  );

  itChecks(
    'ask for an element',
    `
{ 'enum': 'Colour', 'data': [ , 'red' ] }
#                             ^ expected '{', '[', ']', string, or boolean
{ 'enum': 'Shade', 'data': [ 'dark', ] }
#                                    ^ expected '{', '[', string, or boolean
`,
  );

  itChecks(
    'ask for a comma between elements',
    `
{ 'enum': 'Colour', 'data': [ 'red' 'blue' ] }
#                                   ^^^^^^ expected ',' or ']'
`,
  );

  itChecks(
    'mark a key that stands twice',
    `
{ 'struct': 'Box', 'data': { 'a': 'int', 'b': 'int', 'a': 'str' } }
#                                                    ^^^ duplicate key 'a'
`,
    { reference: "root.json:1:59: duplicate key 'a'" },
  );

  itChecks(
    'ask for an object at the top',
    `
'struct'
# <-------- top-level expression must be an object
[ 'Box' ]
{ 'command': 'start' }
`,
    { reference: 'root.json:1: top-level expression must be an object' },
  );

  itChecks(
    'mark the end of the file where it comes too early',
    `
{ 'struct': 'Box', 'data': {
# <eof> expected string or '}'
`,
  );

  const deep = '['.repeat(600);
  itChecks(
    'mark brackets that no schema nests so deep',
    `
{ 'struct': 'Box', 'data': ${deep} }
#                          ${' '.repeat(479)}^ brackets are nested too deeply to be a schema
`,
  );
});

describe('syntax errors of documentation', () => {
  itChecks(
    'mark what stands behind the marks of a block',
    `
## Box
# <------ junk after '##' at start of documentation comment
# @Box:
#  ^^^ documentation comment is for 'Box'
##
{ 'command': 'a' }

##
# @b:
## b
# <---- junk after '##' at end of documentation comment
{ 'command': 'b' }
`,
    { reference: "root.json:1:1: junk after '##' at start of documentation comment" },
  );

  itChecks(
    'mark where a block should have ended',
    `
##
# @a:
{ 'command': 'a' }
# <- documentation comment must end with '##'
##
# All about b
# <eof> documentation comment must end with '##'
`,
    { reference: "root.json:3:1: documentation comment must end with '##'" },
  );

  itChecks(
    'ask for a space behind the mark of a line',
    `
##
#@a:
# <---- missing space after #
#
#\tb
# <--- missing space after #
##
{ 'command': 'a' }
`,
    { reference: 'root.json:2:1: missing space after #' },
  );

  itChecks(
    'ask for lines that are not too long, addresses excepted',
    `
##
# @a:
#
# This line goes on and on until it can be seen that it is far too long
#                                                                     ^ documentation line longer than 70 characters
#
# https://example.org/this/address/is/too/long/for/a/line/but/cannot/be/broken
##
{ 'command': 'a' }
`,
  );

  itChecks(
    'ask for two spaces between sentences',
    `
##
# @a:
#
# One. Two.  Three! (Four)
#    ^^ Use two spaces between sentences
#
# Things, e.g. This one, are fine.  1. So is this? No
#                                    ^^ Use two spaces between sentences
#
# 1. A list
##
{ 'command': 'a' }
`,
    {
      reference: `
root.json:4:7: Use two spaces between sentences
If this not the end of a sentence, please report a bug.`,
    },
  );

  itChecks(
    'ask for a name and a colon on the first line',
    `
##
# @a
# ^^ line should end with ':'
##
{ 'command': 'a' }

##
# @:
# ^^ name required after '@'
##
{ 'command': 'b' }
`,
  );

  itChecks(
    'ask for one list of features, which is not empty',
    `
##
# @a:
#
# Features:
#
# Since: 1.0
# ^^^^^^^^^^ feature descriptions expected
##
{ 'command': 'a' }

##
# @b:
#
# Features:
#
# @fast: is fast
#
# Features:
# ^^^^^^^^^ duplicated 'Features:' line
#
# @safe: is safe
##
{ 'command': 'b', 'features': [ 'fast', 'safe' ] }
`,
  );

  itChecks(
    'ask for members before sections',
    `
##
# @a:
#
# Since: 1.0
#
# @b: too late
# ^^^ description of '@b:' follows a section
##
{ 'command': 'a', 'data': { 'b': 'int' } }
`,
    { reference: "root.json:6:1: description of '@b:' follows a section" },
  );

  itChecks(
    'mark tags of old',
    `
##
# @a:
#
# Note: this is no tag any more
# ^^^^^ The 'Note' section is no longer supported. Please use rST's '.. note::' or '.. admonition:: notes' directives, or another suitable admonition instead.
#
# Example: neither is this
# ^^^^^^^^ The 'Example' section is no longer supported. Please use the '.. qmp-example::' directive, or other suitable markup instead.
##
{ 'command': 'a' }
`,
  );

  itChecks(
    'ask for the indentation of the line above',
    `
##
# @a:
#
# @b: first
#     second
#   third
#   ^^^^^ unexpected de-indent (expected at least 4 spaces)
##
{ 'command': 'a', 'data': { 'b': 'int' } }
`,
  );

  itChecks(
    'mark members in documentation that is for no definition',
    `
##
# All about boxes
#
# @lid: covers it
# ^^^^^ '@lid:' not allowed in free-form documentation
##
`,
  );

  itChecks(
    'mark what is described twice, or has no name or text',
    `
##
# @a:
#
# @b: once
#
# @b: twice
#  ^ 'b' parameter name duplicated
#
# @: nothing
# ^^ invalid parameter name
#
# @c:
#  ^ text required after 'Member:'
#
# Since: 1.0
#
# Since: 2.0
# ^^^^^ duplicated 'Since' section
#
# TODO:
# ^^^^ text required after 'Todo:'
##
{ 'command': 'a', 'data': { 'b': 'int', 'c': 'int' } }
`,
    { reference: "root.json:6: 'b' parameter name duplicated" },
  );
});

describe('syntax errors of expressions in earlier releases', () => {
  itChecks(
    'quote tokens in double quotes up to 4.1',
    `
{ 'struct' 'Box', 'data': {} }
#          ^^^^^ Expected ":"
{ 'struct': 'Box' 'data': {} }
#                 ^^^^^^ Expected "," or "}"
{ 'struct': 'Box', 'data': {}, }
#                              ^ Expected string
{ 'struct': 'Box', 'data': { : } }
#                            ^ Expected string or "}"
{ 'enum': 'Colour', 'data': [ 'red' 'blue' ] }
#                                   ^^^^^^ Expected "," or "]"
{ 'enum': 'Colour', 'data': [ : ] }
#                             ^ Expected "{", "[", "]", string, boolean or "null"
{ 'enum': 'Colour', 'data': }
#                           ^ Expected "{", "[", string, boolean or "null"
{ 'enum': 'Colour', 'enum': 'Hue', 'data': [] }
#                   ^^^^^^ Duplicate key "enum"
`,
    { release: '4.1', reference: 'root.json:1:12: Expected ":"' },
  );

  itChecks(
    'name one stray character up to 4.1',
    `
{ 'struct': Box, 'data': { "b": 'int' } }
#           ^^^ Stray "B"
`,
    { release: '4.1', reference: 'root.json:1:13: Stray "B"' },
  );

  itChecks(
    'name stray text up to a double quote until 8.0',
    `
{ 'struct': Box"es", 'data': {} }
#           ^^^^^^^ stray 'Box'
`,
    { release: '8.0', reference: "root.json:1:13: stray 'Box'" },
  );

  itChecks(
    "know JSON's escapes, null and all characters up to 4.1",
    String.raw`
{ 'pragma': { 'returns-whitelist': [ '\\ \/ \' \" \b\f\n\r\t \u007f', 'é	' ] } }
{ 'pragma': { 'returns-whitelist': [ '\u12', '\x' ] } }
#                                    ^^^^^^ \u escape needs 4 hex digits
{ 'pragma': { 'returns-whitelist': [ '\u0000' ] } }
#                                    ^^^^^^^^ For now, \u escape only supports non-zero values up to \u007f
{ 'pragma': { 'returns-whitelist': [ '\u0080' ] } }
#                                    ^^^^^^^^ For now, \u escape only supports non-zero values up to \u007f
{ 'pragma': { 'returns-whitelist': [ '\x' ] } }
#                                    ^^^^ Unknown escape \x
{ 'pragma': { 'returns-whitelist': [ 'a\' ] } }
#                                    ^^ Missing terminating "'"
`,
    { release: '4.1', reference: String.raw`root.json:2:38: \u escape needs 4 hex digits` },
  );

  itChecks(
    'ask for a brace at the top up to 6.0',
    `
[ 'a' ]
# <- expected '{'
{ 'enum': 'Colour', 'data': [ : ] }
#                             ^ expected '{', '[', ']', string, or boolean
`,
    { release: '6.0', reference: "root.json:1:1: expected '{'" },
  );

  itChecks(
    'speak of null up to 5.2',
    `
{ 'enum': 'Colour', 'data': [ : ] }
#                             ^ expected '{', '[', ']', string, boolean or 'null'
{ 'enum': 'Colour', 'data': : }
#                           ^ expected '{', '[', string, boolean or 'null'
`,
    { release: '5.2' },
  );
});
