import { itChecks } from '../../harness/check-fixture';

describe('documentation', () => {
  itChecks(
    'is for the definition behind it',
    `
##
# @Crate:
#  ^^^^^ documentation comment is for 'Crate'
#
# @a: one
##
{ 'struct': 'Box', 'data': { 'a': 'int' } }
`,
    { reference: "root.json: In struct 'Box':\nroot.json:6: documentation comment is for 'Crate'" },
  );

  itChecks(
    'is required where a pragma says so, even behind the definition',
    `
{ 'struct': 'Box', 'data': {} }
#           ^^^^^ documentation comment required
##
# @stop:
##
{ 'command': 'stop' }
{ 'pragma': { 'doc-required': true } }
`,
    { reference: "root.json: In struct 'Box':\nroot.json:1: documentation comment required" },
  );

  itChecks(
    'tells of results only where there are some',
    `
##
# @stop:
#
# Returns: nothing
# ^^^^^^^ 'Returns' section, but command doesn't return anything
##
{ 'command': 'stop' }

##
# @STOPPED:
#
# Returns: something
# ^^^^^^^ 'Returns' section is only valid for commands
#
# Errors: many
# ^^^^^^ 'Errors' section is only valid for commands
##
{ 'event': 'STOPPED' }

##
# @start:
#
# Returns: a number of things
#
# Errors: some
##
{ 'command': 'start', 'returns': 'Thing' }

{ 'struct': 'Thing', 'data': {} }
`,
    { reference: "root.json:4: 'Returns' section, but command doesn't return anything" },
  );
});
