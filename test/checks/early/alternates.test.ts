import { itChecks } from '../../harness/check-fixture';

describe('alternates up to 4.1', () => {
  itChecks(
    'have two branches or more',
    `
{ 'alternate': 'Either', 'data': { 'a': 'int' } }
#                                ^^^^^^^^^^^^^^ Alternate 'Either' should have at least two branches in 'data'
`,
    {
      release: '4.1',
      reference: "root.json:1: Alternate 'Either' should have at least two branches in 'data'",
    },
  );

  itChecks(
    'have branches that are told apart by their JSON type',
    `
{ 'struct': 'Box', 'data': {} }
{ 'enum': 'Switch', 'data': [ 'on', '1' ] }
{ 'union': 'Sum', 'data': { 'on': 'Box' } }
{ 'alternate': 'A', 'data': { 'a': 'int', 'b': 'Box', 'c': 'Switch', 'd': 'null' } }
#                                                     ^^^ Alternate 'A' member 'c' can't be distinguished from member 'a'
{ 'alternate': 'B', 'data': { 'a': 'any', 'b': 'A', 'c': [ 'int' ], 'd': null, '*e': 'SumKind' } }
#                                  ^^^^^ Alternate 'B' member 'a' cannot use type 'any'
#                                              ^^^ Member 'b' of alternate 'B' cannot use alternate type 'A'
#                                                        ^^^^^^^^^ Member 'c' of alternate 'B' cannot be an array
#                                                                        ^^^^ Alternate 'B' member 'd' cannot use type 'None'
#                                                                              ^^^^ Member of alternate 'B' does not allow optional name '*e'
{ 'alternate': 'C', 'data': { 'a': 'QType', 'b': 'bool' } }
#                                           ^^^ Alternate 'C' member 'b' can't be distinguished from member 'a'
`,
    {
      release: '4.1',
      reference: "root.json:4: Alternate 'A' member 'c' can't be distinguished from member 'a'",
    },
  );

  itChecks(
    'have branches that differ in C',
    `
{ 'alternate': 'A', 'data': { 'a-b': 'int', 'a_b': 'str' } }
#                                           ^^^^^ Alternate 'A' member 'a_b' can't be distinguished from member 'a-b'
#                                           ^^^^^ 'a_b' (branch of A) collides with 'a-b' (branch of A)
`,
    { release: '4.1' },
  );
});
