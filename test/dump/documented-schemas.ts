/** Schemas whose documentation each release dumps in its own way. */

/** Documentation of definitions of all kinds, with all sorts of sections. */
export const DOCUMENTED = `
{ 'pragma': { 'documentation-exceptions': [ 'Color', 'Either', 'Box', 'Choice', 'act' ] } }

##
# = Heading
#
# Some words.
##

##
# @Color:
#
# Colors.
#
# They are bright.
#
# @red: like blood
#
# @blue: like
#     the sky
#
# Since: 1.0
##
{ 'enum': 'Color', 'data': [ 'red', 'green', 'blue' ] }

##
# @Either:
#
# @one: the first
##
{ 'alternate': 'Either', 'data': { 'one': 'Box', 'two': 'str' } }

##
# @Box:
##
{ 'struct': 'Box', 'data': { 'b': 'int' } }

##
# @Choice:
#
# @kind: which one
#
# TODO: more of them
##
{ 'union': 'Choice', 'base': { 'kind': 'Color', 'other': 'int' }, 'discriminator': 'kind', 'data': { 'red': 'Box' } }

##
# @act:
#
# Acts.
#
# @how: well
#
# Features:
#
# @deprecated: use something else
#
# Returns: a box
#
# And a last word.
#
# Since: 2.0
##
{ 'command': 'act', 'data': { 'how': 'str', 'when': 'int' }, 'returns': 'Box', 'features': [ 'deprecated' ] }

##
# @ACTED:
#
# Since: 2.0
##
{ 'event': 'ACTED', 'data': 'Box' }
`;

/** Commands that say nothing of what they return. */
export const WITHOUT_RETURNS = `
##
# @Box:
##
{ 'struct': 'Box', 'data': {} }

##
# @quiet:
##
{ 'command': 'quiet', 'returns': 'Box' }

##
# @failing:
#
# Fails.
#
# Errors: if it fails
##
{ 'command': 'failing', 'returns': 'Box' }

##
# @featured:
#
# Features:
#
# @a: first
# @b: last
#
# Since: 3.0
##
{ 'command': 'featured', 'returns': 'Box', 'features': [ 'a', 'b' ] }
`;
