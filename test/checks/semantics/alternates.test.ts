import { itChecks } from '../../harness/check-fixture';

describe('alternates', () => {
  itChecks(
    'are told apart by the type that the JSON value has',
    `
{ 'struct': 'Box', 'data': {} }
{ 'enum': 'Colour', 'data': [ 'red' ] }
{ 'alternate': 'Any', 'data': { 'a': 'null', 'b': 'Colour', 'c': 'int', 'd': 'bool', 'e': [ 'int' ], 'f': 'Box' } }
{ 'alternate': 'Only', 'data': { 'a': 'str' } }
`,
  );

  itChecks(
    'cannot tell two branches of one JSON type apart',
    `
{ 'struct': 'Box', 'data': {} }
{ 'alternate': 'Numbers', 'data': { 'a': 'int', 'b': 'size', 'c': 'number' } }
#                                               ^^^ branch 'b' can't be distinguished from 'a'
#                                                            ^^^ branch 'c' can't be distinguished from 'a'
{ 'alternate': 'Lists', 'data': { 'a': [ 'int' ], 'b': [ 'Box' ] } }
#                                                 ^^^ branch 'b' can't be distinguished from 'a'
{ 'alternate': 'Objects', 'data': { 'a': 'Box', 'b': 'q_empty' } }
#                                               ^^^ branch 'b' can't be distinguished from 'a'
`,
    {
      reference:
        "root.json: In alternate 'Numbers':\nroot.json:2: branch 'b' can't be distinguished from 'a'",
    },
  );

  itChecks(
    'take no number and no boolean beside a string',
    `
{ 'alternate': 'Text', 'data': { 'a': 'str', 'b': 'int' } }
#                                            ^^^ branch 'b' can't be distinguished from 'a'
{ 'alternate': 'Flag', 'data': { 'a': 'bool', 'b': 'str' } }
#                                             ^^^ branch 'b' can't be distinguished from 'a'
`,
  );

  itChecks(
    'take an enum for a boolean or a number if a value looks like one',
    `
{ 'enum': 'Switch', 'data': [ 'on', 'auto' ] }
{ 'enum': 'Count', 'data': [ 'few', '3' ] }
{ 'alternate': 'First', 'data': { 'a': 'Switch', 'b': 'bool' } }
#                                                ^^^ branch 'b' can't be distinguished from 'a'
{ 'alternate': 'Second', 'data': { 'a': 'int', 'b': 'Count' } }
#                                              ^^^ branch 'b' can't be distinguished from 'a'
{ 'alternate': 'Third', 'data': { 'a': 'Switch', 'b': 'int' } }
`,
  );

  itChecks(
    'have no branch whose JSON type is open',
    `
{ 'alternate': 'Inner', 'data': { 'a': 'int' } }
{ 'alternate': 'Outer', 'data': { 'a': 'any', 'b': 'Inner' } }
#                                      ^^^^^ branch 'a' cannot use built-in type 'any'
#                                                  ^^^^^^^ branch 'b' cannot use alternate type 'Inner'
`,
  );

  itChecks(
    'have branches whose types exist and whose names differ in C',
    `
{ 'alternate': 'Either', 'data': { 'a': 'Nothing', 'b': [ 'Nowhere' ], '__org.x_c': 'int', '__org-x_c': 'bool' } }
#                                       ^^^^^^^^^ branch 'a' uses unknown type 'Nothing'
#                                                         ^^^^^^^^^ alternate uses unknown type 'Nowhere'
#                                                                                          ^^^^^^^^^^^ branch '__org-x_c' collides with branch '__org.x_c'
`,
  );

  itChecks(
    'have two branches at least, up to 4.1',
    `
{ 'alternate': 'Either', 'data': { 'a': 'int' } }
#                                ^^^^^^^^^^^^^^ ...
`,
    { release: '4.1' },
  );
});
