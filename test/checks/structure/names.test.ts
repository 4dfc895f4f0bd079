import { itChecks } from '../../harness/check-fixture';

describe('names', () => {
  itChecks(
    'are letters, digits, hyphens and underscores, and begin with a letter',
    `
{ 'struct': 'Foo Bar', 'data': {} }
#           ^^^^^^^^^ struct has an invalid name
{ 'struct': '9Lives', 'data': {} }
#           ^^^^^^^^ struct has an invalid name
{ 'command': '-start' }
#            ^^^^^^^^ command has an invalid name
{ 'struct': 'Box', 'data': { 'a.b': 'int', '': 'int', '*9': 'int' } }
#                            ^^^^^ 'data' member 'a.b' has an invalid name
#                                          ^^ 'data' member '' has an invalid name
#                                                     ^^^^ 'data' member '*9' has an invalid name
`,
  );

  itChecks(
    'must not begin like the names that the generator makes',
    `
{ 'struct': 'q_Foo', 'data': {} }
#           ^^^^^^^ struct has an invalid name
{ 'struct': 'Box', 'data': { 'q-size': 'int', 'Q_size': 'int' } }
#                            ^^^^^^^^ 'data' member 'q-size' has an invalid name
#                                             ^^^^^^^^ name of 'data' member 'Q_size' must not use uppercase or '_'
`,
  );

  itChecks(
    'may carry a downstream and an experimental prefix, which no rule of style looks at',
    `
{ 'struct': '__org.example_Foo', 'data': { '__com.EXAMPLE_size': 'int', 'x-depth': 'int' } }
{ 'struct': 'x-Foo', 'data': {} }
{ 'command': '__org.example_x-do-it' }
{ 'event': '__org.example_DONE' }
{ 'command': '__org.example_Do-it' }
#            ^^^^^^^^^^^^^^^^^^^^^ name of command must not use uppercase or '_'
`,
  );

  itChecks(
    'of events are in upper case, without hyphens',
    `
{ 'event': 'DISK_LOST' }
{ 'event': 'disk_lost' }
#          ^^^^^^^^^^^ name of event must not use lowercase or '-'
{ 'event': 'DISK-LOST' }
#          ^^^^^^^^^^^ name of event must not use lowercase or '-'
`,
  );

  itChecks(
    'of commands are in lower case, without underscores unless they are excepted',
    `
{ 'pragma': { 'command-name-exceptions': [ 'old_way', 'Old_way' ] } }
{ 'command': 'eject-disk' }
{ 'command': 'eject_disk' }
#            ^^^^^^^^^^^^ name of command must not use uppercase or '_'
{ 'command': 'Eject-disk' }
#            ^^^^^^^^^^^^ name of command must not use uppercase or '_'
{ 'command': 'old_way' }
{ 'command': 'Old_way' }
#            ^^^^^^^^^ name of command must not use uppercase or '_'
`,
  );

  itChecks(
    'of types are in camel case',
    `
{ 'enum': 'Fo', 'data': [] }
{ 'enum': 'F1o', 'data': [] }
{ 'enum': 'S', 'data': [] }
#         ^^^ name of enum must use CamelCase
{ 'struct': 'FOO', 'data': {} }
#           ^^^^^ name of struct must use CamelCase
{ 'struct': 'foo', 'data': {} }
#           ^^^^^ name of struct must use CamelCase
{ 'alternate': 'Foo_Bar', 'data': { 'a': 'int' } }
#              ^^^^^^^^^ name of alternate must use CamelCase
{ 'union': 'Foo-Bar', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': {} }
#          ^^^^^^^^^ name of union must use CamelCase
`,
  );

  itChecks(
    'of types do not end like the names of arrays',
    `
{ 'struct': 'DiskList', 'data': {} }
#           ^^^^^^^^^^ struct name should not end in 'List'
{ 'command': 'get-List' }
#            ^^^^^^^^^^ name of command must not use uppercase or '_'
{ 'enum': 'Listing', 'data': [] }
`,
  );

  itChecks(
    'of members, values, branches and features are in lower case',
    `
{ 'struct': 'Box', 'data': { 'wideSide': 'int', '*deep_side': 'int', 'x-y': 'int' }, 'features': [ 'Fast', 'very_fast' ] }
#                            ^^^^^^^^^^ name of 'data' member 'wideSide' must not use uppercase or '_'
#                                               ^^^^^^^^^^^^ name of 'data' member '*deep_side' must not use uppercase or '_'
#                                                                                                  ^^^^^^ name of 'features' member 'Fast' must not use uppercase or '_'
#                                                                                                          ^^^^^^^^^^^ name of 'features' member 'very_fast' must not use uppercase or '_'
{ 'enum': 'Colour', 'data': [ 'Red', 'dark_blue', '2d', '2D' ] }
#                             ^^^^^ name of 'data' member 'Red' must not use uppercase or '_'
#                                    ^^^^^^^^^^^ name of 'data' member 'dark_blue' must not use uppercase or '_'
#                                                       ^^^^ name of 'data' member '2D' must not use uppercase or '_'
{ 'alternate': 'Either', 'data': { 'One': 'int', 'the_other': 'null' } }
#                                  ^^^^^ name of 'data' member 'One' must not use uppercase or '_'
#                                                ^^^^^^^^^^^ name of 'data' member 'the_other' must not use uppercase or '_'
{ 'command': 'paint', 'data': { 'Colour': 'Colour' } }
#                               ^^^^^^^^ name of 'data' member 'Colour' must not use uppercase or '_'
`,
  );

  itChecks(
    'of members are free in types that are excepted, but not in the arguments of a command',
    `
{ 'pragma': { 'member-name-exceptions': [ 'Box', 'Colour', 'paint', 'Sum', 'Either' ] } }
{ 'struct': 'Box', 'data': { 'wideSide': 'int', 'deep_side': 'int' } }
{ 'enum': 'Colour', 'data': [ 'Red', 'dark_blue' ] }
{ 'union': 'Sum', 'base': { 'The_Key': 'QType' }, 'discriminator': 'The_Key', 'data': {} }
{ 'command': 'paint', 'data': { 'dark_colour': 'Colour' } }
#                               ^^^^^^^^^^^^^ name of 'data' member 'dark_colour' must not use uppercase or '_'
{ 'alternate': 'Either', 'data': { 'a_number': 'int' } }
#                                  ^^^^^^^^^^ name of 'data' member 'a_number' must not use uppercase or '_'
`,
  );

  itChecks(
    'have hardly any style up to 5.2',
    `
{ 'pragma': { 'name-case-whitelist': [ 'Shades', 'Tub', 'do_it' ] } }
{ 'struct': 'box', 'data': { 'size_x': 'int', 'Size': 'int', '*u': 'int', 'has_x': 'int' } }
#                                             ^^^^^^ 'data' member 'Size' uses uppercase in name
#                                                                         ^^^^^^^ 'data' member 'has_x' uses reserved name
{ 'enum': 'Colours', 'data': [ 'dark_red', 'Blue' ] }
#                                          ^^^^^^ 'data' member 'Blue' uses uppercase in name
{ 'enum': 'Shades', 'data': [ 'Dark' ] }
{ 'union': 'Tub', 'base': { 'Kind': 'Colours' }, 'discriminator': 'Kind', 'data': {} }
{ 'command': 'do_it', 'data': { 'Now': 'bool' } }
#                               ^^^^^ 'data' member 'Now' uses uppercase in name
{ 'event': 'happened', 'features': [ 'New' ] }
#                                    ^^^^^ 'features' member 'New' uses uppercase in name
`,
    { release: '5.2' },
  );

  itChecks(
    'do not end like the names of types that are made, in early releases',
    `
{ 'event': 'SomeKind' }
#          ^^^^^^^^^^ event name should not end in 'Kind'
{ 'command': 'doList' }
#            ^^^^^^^^ command name should not end in 'List'
{ 'struct': 'BoxKind', 'data': {} }
#           ^^^^^^^^^ struct name should not end in 'Kind'
`,
    { release: '5.2' },
  );

  itChecks(
    'of types may end in Kind since 6.2',
    `
{ 'struct': 'BoxKind', 'data': {} }
`,
    { release: '6.2' },
  );

  itChecks(
    'of features were free for a while',
    `
{ 'command': 'go', 'features': [ 'Old_One', '1' ] }
#                                           ^^^ 'features' member '1' has an invalid name
`,
    { release: '7.0' },
  );

  itChecks(
    'are exempt by the name of the implicit type that owns them, up to 4.1',
    `
{ 'pragma': { 'name-case-whitelist': [ 'q_obj_Sum-base', 'Product', 'Either' ] } }
{ 'struct': 'Box', 'data': {} }
{ 'enum': 'Kinds', 'data': [ 'a' ] }
{ 'union': 'Sum', 'base': { 'Which': 'Kinds' }, 'discriminator': 'Which', 'data': { 'a': 'Box' } }
{ 'union': 'Product', 'base': { 'Which': 'Kinds' }, 'discriminator': 'Which', 'data': { 'a': 'Box' } }
#                               ^^^^^^^ ...
{ 'alternate': 'Either', 'data': { 'One': 'int', 'Two': 'Box' } }
`,
    { release: '4.1' },
  );
});
