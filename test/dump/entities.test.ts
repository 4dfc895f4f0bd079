import { itDumps } from '../harness/dump-fixture';

/** In a form that every release knows. */
const SMALL = `
{ 'enum': 'Color', 'prefix': 'HUE', 'data': [ 'red', 'green' ] }
{ 'struct': 'Base', 'data': { 'kind': 'Color', '*tags': [ 'str' ], 'boxes': [ 'Box' ] } }
{ 'struct': 'Box', 'data': { 'a': 'int' } }
{ 'union': 'Flat', 'base': 'Base', 'discriminator': 'kind', 'data': { 'red': 'Box', 'green': 'Box' } }
{ 'command': 'urgent', 'data': { 'types': [ 'QType' ] }, 'returns': [ 'Box' ], 'allow-oob': true }
{ 'event': 'GONE' }
`;

describe('dump of entities', () => {
  itDumps(
    'shows all that is known of types',
    `
{ 'enum': 'Color', 'prefix': 'HUE',
  'data': [ 'red', { 'name': 'x-rgb', 'if': 'CONFIG_RGB', 'features': [ 'deprecated' ] } ],
  'if': { 'any': [ 'CONFIG_A', { 'not': 'CONFIG_B' } ] } }
{ 'struct': 'Base', 'data': { 'kind': 'Color', '*tags': [ 'str' ] },
  'features': [ { 'name': 'fast', 'if': 'A' }, 'small' ] }
{ 'struct': 'Leaf',
  'data': { 'more': { 'type': [ 'Leaf' ], 'if': { 'all': [ 'A', 'B' ] }, 'features': [ 'unstable' ] } } }
{ 'struct': 'Grown', 'base': 'Base', 'data': {} }
{ 'union': 'Named', 'base': 'Grown', 'discriminator': 'kind', 'data': { 'red': 'Leaf' }, 'if': 'N' }
{ 'union': 'InPlace', 'base': { 'kind': 'Color', '*of': [ 'Base' ] }, 'discriminator': 'kind',
  'data': { 'x-rgb': { 'type': 'Leaf', 'if': 'CONFIG_RGB' } }, 'if': 'U', 'features': [ 'small' ] }
{ 'alternate': 'Either',
  'data': { 'list': [ 'Color' ], 'object': { 'type': 'Leaf', 'if': 'L' } } }
`,
    `
module root.json
enum Color
    prefix HUE
    member red
    member x-rgb
        if CONFIG_RGB
        feature deprecated
    if {'any': ['CONFIG_A', {'not': 'CONFIG_B'}]}
object Base
    member kind: Color optional=False
    member tags: strList optional=True
    feature fast
        if A
    feature small
array LeafList Leaf
object Leaf
    member more: LeafList optional=False
        if {'all': ['A', 'B']}
        feature unstable
object Grown
    base Base
object Named
    base Grown
    tag kind
    case red: Leaf
    case x-rgb: q_empty
        if CONFIG_RGB
    if N
array BaseList Base
object q_obj_InPlace-base
    member kind: Color optional=False
    member of: BaseList optional=True
    if U
object InPlace
    base q_obj_InPlace-base
    tag kind
    case x-rgb: Leaf
        if CONFIG_RGB
    case red: q_empty
    if U
    feature small
array ColorList Color
    if {'any': ['CONFIG_A', {'not': 'CONFIG_B'}]}
alternate Either
    tag type
    case list: ColorList
    case object: Leaf
        if L
`,
    { release: '10.2' },
  );

  itDumps(
    'shows flags, arguments and results',
    `
{ 'struct': 'Box', 'data': { 'a': 'int' } }
{ 'command': 'everything', 'data': { 'types': [ 'QType' ], '*boxes': [ 'Box' ] }, 'returns': [ 'Box' ],
  'gen': false, 'success-response': false, 'allow-oob': true, 'allow-preconfig': true,
  'if': 'C', 'features': [ 'deprecated' ] }
{ 'command': 'slow', 'coroutine': true, 'boxed': true, 'data': 'Box', 'returns': 'Box' }
{ 'command': 'nothing', 'data': {} }
{ 'event': 'GONE' }
{ 'event': 'CAME', 'boxed': true, 'data': 'Box', 'if': 'E', 'features': [ 'small' ] }
{ 'event': 'WENT', 'data': { 'where': [ 'str' ] } }
`,
    `
array QTypeList QType
module root.json
object Box
    member a: int optional=False
array BoxList Box
object q_obj_everything-arg
    member types: QTypeList optional=False
    member boxes: BoxList optional=True
    if C
command everything q_obj_everything-arg -> BoxList
    gen=False success_response=False boxed=False oob=True preconfig=True
    if C
    feature deprecated
command slow Box -> Box
    gen=True success_response=True boxed=True oob=False preconfig=False coroutine=True
command nothing None -> None
    gen=True success_response=True boxed=False oob=False preconfig=False
event GONE None
    boxed=False
event CAME Box
    boxed=True
    if E
    feature small
object q_obj_WENT-arg
    member where: strList optional=False
event WENT q_obj_WENT-arg
    boxed=False
`,
    { release: '10.2' },
  );

  itDumps(
    'shows an enum on one line up to 3.1, and no arrays',
    SMALL,
    `
module root.json
enum Color ['red', 'green']
    prefix HUE
object Base
    member kind: Color optional=False
    member tags: strList optional=True
    member boxes: BoxList optional=False
object Box
    member a: int optional=False
object Flat
    base Base
    tag kind
    case red: Box
    case green: Box
object q_obj_urgent-arg
    member types: QTypeList optional=False
command urgent q_obj_urgent-arg -> BoxList
   gen=True success_response=True boxed=False oob=True
event GONE None
   boxed=False
`,
    { release: '2.12' },
  );

  itDumps(
    'shows preconfig and conditions as lists from 3.0 on',
    `
{ 'struct': 'Box', 'data': { 'a': 'int' } }
{ 'command': 'early', 'allow-preconfig': true, 'if': [ 'defined(A)', 'quote "' ] }
{ 'event': 'GONE', 'data': 'Box', 'if': 'defined(E)' }
`,
    `
module root.json
object Box
    member a: int optional=False
command early None -> None
   gen=True success_response=True boxed=False oob=False preconfig=True
    if ['defined(A)', 'quote "']
event GONE Box
   boxed=False
    if ['defined(E)']
`,
    { release: '3.1' },
  );

  itDumps(
    'shows enums member by member from 4.0 on, and arrays',
    SMALL,
    `
module root.json
enum Color
    prefix HUE
    member red
    member green
array BoxList Box
object Base
    member kind: Color optional=False
    member tags: strList optional=True
    member boxes: BoxList optional=False
object Box
    member a: int optional=False
object Flat
    base Base
    tag kind
    case red: Box
    case green: Box
module None
array QTypeList QType
module root.json
object q_obj_urgent-arg
    member types: QTypeList optional=False
command urgent q_obj_urgent-arg -> BoxList
   gen=True success_response=True boxed=False oob=True preconfig=False
event GONE None
   boxed=False
`,
    { release: '4.0' },
  );

  itDumps(
    'makes a tag and wrappers for a simple union',
    `
{ 'struct': 'Box', 'data': { 'a': 'int' }, 'if': 'defined(BOX)' }
{ 'union': 'First', 'data': { 'box': 'Box', 'late': 'Late', 'text': { 'type': [ 'str' ], 'if': 'defined(T)' } } }
{ 'union': 'Second', 'data': { 'box': 'Box', 'boxes': [ 'Box' ], 'first': 'First' }, 'if': [ 'A', 'B' ] }
{ 'struct': 'Late', 'data': {}, 'if': 'defined(LATE)' }
`,
    `
module root.json
object Box
    member a: int optional=False
    if ['defined(BOX)']
object q_obj_Box-wrapper
    member data: Box optional=False
    if ['defined(BOX)']
object q_obj_Late-wrapper
    member data: Late optional=False
object q_obj_strList-wrapper
    member data: strList optional=False
enum FirstKind
    member box
    member late
    member text
        if ['defined(T)']
object First
    member type: FirstKind optional=False
    tag type
    case box: q_obj_Box-wrapper
    case late: q_obj_Late-wrapper
    case text: q_obj_strList-wrapper
        if ['defined(T)']
array BoxList Box
    if ['defined(BOX)']
object q_obj_BoxList-wrapper
    member data: BoxList optional=False
    if ['defined(BOX)']
object q_obj_First-wrapper
    member data: First optional=False
enum SecondKind
    member box
    member boxes
    member first
    if ['A', 'B']
object Second
    member type: SecondKind optional=False
    tag type
    case box: q_obj_Box-wrapper
    case boxes: q_obj_BoxList-wrapper
    case first: q_obj_First-wrapper
    if ['A', 'B']
object Late
    if ['defined(LATE)']
`,
    { release: '5.2' },
  );

  itDumps(
    'makes them up to 3.1, too',
    `
{ 'union': 'Simple', 'data': { 'number': 'int', 'texts': [ 'str' ] } }
`,
    `
module root.json
object q_obj_int-wrapper
    member data: int optional=False
object q_obj_strList-wrapper
    member data: strList optional=False
enum SimpleKind ['number', 'texts']
object Simple
    member type: SimpleKind optional=False
    tag type
    case number: q_obj_int-wrapper
    case texts: q_obj_strList-wrapper
`,
    { release: '3.1' },
  );
});
