import { itChecks } from '../../harness/check-fixture';

describe('semantics', () => {
  itChecks(
    'of the base come first in the words of the reference',
    `
{ 'struct': 'Box', 'base': 'Base', 'data': { 'a': 'Nothing' } }
#                                                 ^^^^^^^^^ member 'a' uses unknown type 'Nothing'
{ 'struct': 'Base', 'data': { 'b': 'Nowhere' } }
#                                  ^^^^^^^^^ member 'b' uses unknown type 'Nowhere'
`,
    { reference: "root.json: In struct 'Base':\nroot.json:2: member 'b' uses unknown type 'Nowhere'" },
  );

  itChecks(
    'of arrays come first in the words of the reference',
    `
{ 'struct': 'Box', 'data': { 'a': 'Nothing', 'b': [ 'Nowhere' ] } }
#                                 ^^^^^^^^^ member 'a' uses unknown type 'Nothing'
#                                                   ^^^^^^^^^ struct uses unknown type 'Nowhere'
`,
    { reference: "root.json: In struct 'Box':\nroot.json:1: struct uses unknown type 'Nowhere'" },
  );

  itChecks(
    'of all kinds find nothing in a schema that is right',
    `
{ 'pragma': { 'doc-required': true } }

##
# = Boxes
##

##
# @Colour:
#
# @red: a colour
#
# @blue: another one
#
# Since: 1.0
##
{ 'enum': 'Colour', 'prefix': 'COL', 'data': [ 'red', { 'name': 'blue', 'if': 'BLUE' } ] }

##
# @Red:
#
# @depth: how red
##
{ 'struct': 'Red', 'data': { '*depth': 'uint8' } }

##
# @Paint:
#
# @colour: tells which
##
{ 'union': 'Paint', 'base': { 'colour': 'Colour' }, 'discriminator': 'colour', 'data': { 'red': 'Red' } }

##
# @PaintOrNot:
#
# @paint: some
#
# @nothing: none
##
{ 'alternate': 'PaintOrNot', 'data': { 'paint': 'Paint', 'nothing': 'null' } }

##
# @paint:
#
# @with: what to take
#
# Features:
#
# @unstable: this is new.
#
# Returns: the paint that is left.
##
{ 'command': 'paint', 'data': { '*with': [ 'PaintOrNot' ] }, 'returns': 'Paint', 'features': [ 'unstable' ] }

##
# @PAINTED:
##
{ 'event': 'PAINTED', 'data': 'Paint', 'boxed': true }
`,
    { reference: '' },
  );
});
