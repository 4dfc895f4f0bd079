import { itChecks } from '../../harness/check-fixture';

describe('documentation binding', () => {
  itChecks(
    'asks for a definition behind definition documentation',
    `
#-- root.json
##
# @Box:
#  ^^^ documentation for 'Box' is not followed by the definition
##
{ 'include': 'other.json' }
##
# @Lid:
#  ^^^ documentation for 'Lid' is not followed by the definition
##
##
# @Tub:
##
# A plain comment may stand in between.

{ 'struct': 'Tub', 'data': {} }
##
# @Vat:
#  ^^^ documentation for 'Vat' is not followed by the definition
##
#-- other.json
`,
    { reference: "root.json:1: documentation for 'Box' is not followed by the definition" },
  );

  itChecks(
    'asks for definition documentation in front of a definition',
    `
##
# <-- definition documentation required
# All about boxes
##

{ 'struct': 'Box', 'data': {} }

##
# = A chapter
##

##
##

{ 'pragma': { 'doc-required': false } }

##
# <-- definition documentation required
##
{ 'command': 'start' }
`,
    { reference: 'root.json:1: definition documentation required' },
  );

  itChecks(
    'asks for the documentation first and then for the kind of definition',
    `
##
# <-- definition documentation required
# Boxes
##
{ 'data': {} }
# ^^^^^^ expression must have exactly one key 'enum', 'struct', 'union', 'alternate', 'command', 'event'
`,
    { reference: 'root.json:1: definition documentation required' },
  );
});
