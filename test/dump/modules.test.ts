import { itDumps } from '../harness/dump-fixture';

/** Files in several directories that include each other; arrays of types of other files. */
const NESTED = `
#-- schema/root.json
{ 'include': 'sub/one.json' }
{ 'struct': 'Root', 'data': { 'ones': [ 'One' ], 'types': [ 'QType' ] } }
{ 'include': './two.json' }
{ 'include': '../schema/two.json' }
{ 'event': 'DONE', 'data': { 'others': [ 'Root' ] } }
#-- schema/sub/one.json
{ 'struct': 'One', 'data': { 'twos': [ 'Two' ] } }
{ 'include': '../two.json' }
{ 'include': '../../beside/three.json' }
#-- schema/two.json
{ 'struct': 'Two', 'data': { 'roots': [ 'Root' ] } }
#-- beside/three.json
# nothing
`;

const NESTED_DUMP = `
array QTypeList QType
module root.json
include sub/one.json
array RootList Root
object Root
    member ones: OneList optional=False
    member types: QTypeList optional=False
include two.json
include two.json
object q_obj_DONE-arg
    member others: RootList optional=False
event DONE q_obj_DONE-arg
    boxed=False
module sub/one.json
object One
    member twos: TwoList optional=False
include two.json
include ../beside/three.json
array OneList One
module two.json
array TwoList Two
object Two
    member roots: RootList optional=False
module ../beside/three.json
`;

/** An include that is spelled with a dot. */
const DOTTED = `
#-- root.json
{ 'include': './a.json' }
{ 'include': 'b.json' }
{ 'include': 'a.json' }
{ 'command': 'c' }
#-- a.json
{ 'include': 'b.json' }
{ 'command': 'a', 'returns': [ 'Box' ] }
#-- b.json
{ 'struct': 'Box', 'data': {} }
`;

describe('dump of modules', () => {
  itDumps('groups entities, arrays with their elements', NESTED, NESTED_DUMP, { release: '10.2' });

  itDumps('does the same from 5.0 on', NESTED, NESTED_DUMP, { release: '5.0' });

  itDumps(
    'names the module whenever it changes up to 4.2',
    NESTED,
    `
module root.json
include sub/one.json
module two.json
array TwoList Two
module sub/one.json
object One
    member twos: TwoList optional=False
include two.json
module root.json
array RootList Root
module two.json
object Two
    member roots: RootList optional=False
module sub/one.json
include ../beside/three.json
array OneList One
module None
array QTypeList QType
module root.json
object Root
    member ones: OneList optional=False
    member types: QTypeList optional=False
include two.json
include two.json
object q_obj_DONE-arg
    member others: RootList optional=False
event DONE q_obj_DONE-arg
    boxed=False
`,
    { release: '4.2' },
  );

  itDumps(
    'does not name the built-in module up to 3.1',
    NESTED,
    `
module root.json
include sub/one.json
module sub/one.json
object One
    member twos: TwoList optional=False
include two.json
module two.json
object Two
    member roots: RootList optional=False
module sub/one.json
include ../beside/three.json
module root.json
object Root
    member ones: OneList optional=False
    member types: QTypeList optional=False
include two.json
include two.json
object q_obj_DONE-arg
    member others: RootList optional=False
event DONE q_obj_DONE-arg
   boxed=False
`,
    { release: '3.1' },
  );

  itDumps(
    'keeps the name of a module that is spelled with a dot',
    DOTTED,
    `
module root.json
include ./a.json
include b.json
include a.json
command c None -> None
    gen=True success_response=True boxed=False oob=False preconfig=False
module ./a.json
include ./b.json
command a None -> BoxList
    gen=True success_response=True boxed=False oob=False preconfig=False
module ./b.json
object Box
array BoxList Box
module b.json
module a.json
`,
    { release: '6.0' },
  );

  itDumps(
    'did not do so before',
    DOTTED,
    `
module root.json
include a.json
include b.json
include a.json
command c None -> None
    gen=True success_response=True boxed=False oob=False preconfig=False
module a.json
include b.json
command a None -> BoxList
    gen=True success_response=True boxed=False oob=False preconfig=False
module b.json
object Box
array BoxList Box
`,
    { release: '5.2' },
  );
});
