import { itChecks } from '../../harness/check-fixture';

describe('directives', () => {
  itChecks(
    'that include say which file, and no more',
    `
#-- root.json
{ 'include': [ 'other.json' ] }
#            ^^^^^^^^^^^^^^^^ value of 'include' must be a string
{ 'include': true }
#            ^^^^ value of 'include' must be a string
{ 'include': 'other.json', 'if': 'OTHER' }
#                          ^^^^ invalid 'include' directive
{ 'if': 'OTHER', 'include': 'other.json' }
# ^^^^ invalid 'include' directive
#-- other.json
`,
    { reference: "root.json:1: value of 'include' must be a string" },
  );

  itChecks(
    'that are pragmas have an object of settings, and no more',
    `
{ 'pragma': 'doc-required' }
#           ^^^^^^^^^^^^^^ value of 'pragma' must be an object
{ 'pragma': [] }
#           ^^ value of 'pragma' must be an object
{ 'pragma': {}, 'if': 'DOCS' }
#               ^^^^ invalid 'pragma' directive
{ 'pragma': {} }
`,
    { reference: "root.json:1: value of 'pragma' must be an object" },
  );

  itChecks(
    'that are pragmas have settings that exist and values that fit',
    `
{ 'pragma': { 'doc-required': 'yes' } }
#                             ^^^^^ pragma 'doc-required' must be boolean
{ 'pragma': { 'doc-optional': true } }
#             ^^^^^^^^^^^^^^ unknown pragma 'doc-optional'
{ 'pragma': { 'command-name-exceptions': 'stop' } }
#                                        ^^^^^^ pragma command-name-exceptions must be a list of strings
{ 'pragma': { 'member-name-exceptions': [ 'Box', true, [ 'Lid' ] ], 'documentation-exceptions': {} } }
#                                                ^^^^ pragma member-name-exceptions must be a list of strings
#                                                                                               ^^ pragma documentation-exceptions must be a list of strings
`,
    { reference: "root.json:1: pragma 'doc-required' must be boolean" },
  );

  itChecks(
    'begin with capital letters up to 4.1',
    `
#-- root.json
{ 'include': null }
#            ^^^^ Value of 'include' must be a string
{ 'include': 'other.json', 'if': 'OTHER' }
#                          ^^^^ Invalid 'include' directive
{ 'pragma': null }
#           ^^^^ Value of 'pragma' must be a dictionary
{ 'pragma': {}, 'if': 'DOCS' }
#               ^^^^ Invalid 'pragma' directive
{ 'pragma': { 'doc-required': null } }
#                             ^^^^ Pragma 'doc-required' must be boolean
{ 'pragma': { 'command-name-exceptions': [] } }
#             ^^^^^^^^^^^^^^^^^^^^^^^^^ Unknown pragma 'command-name-exceptions'
{ 'pragma': { 'returns-whitelist': [ null ] } }
#                                    ^^^^ Pragma returns-whitelist must be a list of strings
#-- other.json
`,
    { release: '2.12', reference: "root.json:1: Value of 'include' must be a string" },
  );

  itChecks(
    'that are pragmas have whitelists up to 5.2',
    `
{ 'pragma': { 'returns-whitelist': [ 'ask' ], 'name-case-whitelist': [ 'Box' ] } }
{ 'pragma': { 'member-name-exceptions': [ 'Box' ] } }
#             ^^^^^^^^^^^^^^^^^^^^^^^^ unknown pragma 'member-name-exceptions'
`,
    { release: '5.2' },
  );
});
