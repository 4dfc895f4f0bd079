import { itChecks } from '../../harness/check-fixture';

describe('objects', () => {
  itChecks(
    'have a struct for their base',
    `
{ 'struct': 'Box', 'base': 'Lid', 'data': {} }
#                          ^^^^^ 'base' uses unknown type 'Lid'
{ 'enum': 'Colour', 'data': [] }
{ 'struct': 'Tub', 'base': 'Colour', 'data': {} }
#                          ^^^^^^^^ 'base' requires a struct type, enum type 'Colour' isn't
{ 'union': 'Sum', 'base': { 'k': 'QType' }, 'discriminator': 'k', 'data': {} }
{ 'struct': 'Vat', 'base': 'Sum', 'data': {} }
#                          ^^^^^ 'base' requires a struct type, union type 'Sum' isn't
{ 'struct': 'Can', 'base': 'str', 'data': {} }
#                          ^^^^^ 'base' requires a struct type, built-in type 'str' isn't
{ 'struct': 'Pot', 'base': 'q_empty', 'data': {} }
`,
    { reference: "root.json: In struct 'Box':\nroot.json:1: 'base' uses unknown type 'Lid'" },
  );

  itChecks(
    'do not contain themselves by way of bases',
    `
{ 'struct': 'Box', 'base': 'Box', 'data': {} }
#                          ^^^^^ object Box contains itself
{ 'struct': 'Tub', 'base': 'Vat', 'data': {} }
#                          ^^^^^ object Tub contains itself
{ 'struct': 'Vat', 'base': 'Tub', 'data': {} }
#                          ^^^^^ object Vat contains itself
`,
    { reference: "root.json: In struct 'Box':\nroot.json:1: object Box contains itself" },
  );

  itChecks(
    'do not contain themselves by way of branches',
    `
{ 'struct': 'Base', 'data': { 'k': 'QType' } }
{ 'union': 'Sum', 'base': 'Base', 'discriminator': 'k', 'data': { 'qnull': 'Base2', 'qdict': 'Sum' } }
#                                                                                            ^^^^^ object Sum contains itself
{ 'struct': 'Base2', 'data': {} }
`,
  );

  itChecks(
    'may hold themselves in members and arrays',
    `
{ 'struct': 'Box', 'data': { '*inner': 'Box', 'others': [ 'Box' ] } }
`,
  );
});
