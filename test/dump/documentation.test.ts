import { itDumps } from '../harness/dump-fixture';
import { DOCUMENTED, WITHOUT_RETURNS } from './documented-schemas';

describe('dump of documentation', () => {
  itDumps(
    'leaves features out up to 4.1',
    `
##
# = Heading
#
# Some words.
##

##
# @Color:
#
# Colors.
#
# They are bright.
#
# @red: like blood
#
# @blue: like
#     the sky
#
# Since: 1.0
##
{ 'enum': 'Color', 'data': [ 'red', 'green', 'blue' ] }

##
# @Either:
#
# @one: the first
##
{ 'alternate': 'Either', 'data': { 'one': 'Box', 'two': 'str' } }

##
# @Box:
##
{ 'struct': 'Box', 'data': { 'b': 'int' } }

##
# @Choice:
#
# @kind: which one
#
# TODO: more of them
##
{ 'union': 'Choice', 'base': { 'kind': 'Color', 'other': 'int' }, 'discriminator': 'kind', 'data': { 'red': 'Box' } }

##
# @act:
#
# Acts.
#
# @how: well
#
# Returns: a box
#
# Since: 2.0
##
{ 'command': 'act', 'data': { 'how': 'str', 'when': 'int' }, 'returns': 'Box' }

##
# @ACTED:
#
# Since: 2.0
##
{ 'event': 'ACTED', 'data': 'Box' }
`,
    `
module root.json
enum Color
    member red
    member green
    member blue
alternate Either
    tag type
    case one: Box
    case two: str
object Box
    member b: int optional=False
object q_obj_Choice-base
    member kind: Color optional=False
    member other: int optional=False
object Choice
    base q_obj_Choice-base
    tag kind
    case red: Box
    case green: q_empty
    case blue: q_empty
object q_obj_act-arg
    member how: str optional=False
    member when: int optional=False
command act q_obj_act-arg -> Box
   gen=True success_response=True boxed=False oob=False preconfig=False
event ACTED Box
   boxed=False
doc freeform
    body=
= Heading

Some words.
doc symbol=Color
    body=
Colors.

They are bright.
    arg=red
like blood
    arg=blue
like
the sky
    arg=green

    section=Since
1.0
doc symbol=Either
    body=

    arg=one
the first
    arg=two

doc symbol=Box
    body=

    arg=b

doc symbol=Choice
    body=

    arg=kind
which one
    arg=other

    section=TODO
more of them
doc symbol=act
    body=
Acts.
    arg=how
well
    arg=when

    section=Returns
a box
    section=Since
2.0
doc symbol=ACTED
    body=

    section=Since
2.0
`,
    { release: '4.1' },
  );

  itDumps(
    'calls sections by their tags up to 9.2',
    DOCUMENTED,
    `
module root.json
enum Color
    member red
    member green
    member blue
alternate Either
    tag type
    case one: Box
    case two: str
object Box
    member b: int optional=False
object q_obj_Choice-base
    member kind: Color optional=False
    member other: int optional=False
object Choice
    base q_obj_Choice-base
    tag kind
    case red: Box
    case green: q_empty
    case blue: q_empty
object q_obj_act-arg
    member how: str optional=False
    member when: int optional=False
command act q_obj_act-arg -> Box
    gen=True success_response=True boxed=False oob=False preconfig=False
    feature deprecated
event ACTED Box
    boxed=False
doc freeform
    body=
= Heading

Some words.
doc symbol=Color
    body=
Colors.

They are bright.
    arg=red
like blood
    arg=blue
like
    the sky
    arg=green

    section=Since
1.0
doc symbol=Either
    body=

    arg=one
the first
    arg=two

doc symbol=Box
    body=

    arg=b

doc symbol=Choice
    body=

    arg=kind
which one
    arg=other

    section=TODO
more of them
doc symbol=act
    body=
Acts.
    arg=how
well
    arg=when

    feature=deprecated
use something else
    section=Returns
a box
    section=None
And a last word.
    section=Since
2.0
doc symbol=ACTED
    body=

    section=Since
2.0
`,
    { release: '9.2' },
  );

  itDumps(
    'calls them by their kinds from 10.0 on',
    `
{ 'pragma': { 'documentation-exceptions': [ 'Either', 'B', 'Choice', 'act' ] } }

##
# = Heading
#
# Some words.
##

##
# @Color:
#
# Colors.
#
# They are bright.
#
# @red: like blood
#
# @blue: like
#     the sky
#
# Since: 1.0
##
{ 'enum': 'Color', 'data': [ 'red', 'blue' ] }

##
# @Either:
#
# @one: the first
##
{ 'alternate': 'Either', 'data': { 'one': 'Box' } }

##
# @Box:
##
{ 'struct': 'Box', 'data': {} }

##
# @Choice:
#
# @kind: which one
#
# TODO: more of them
##
{ 'union': 'Choice', 'base': { 'kind': 'Color' }, 'discriminator': 'kind', 'data': { 'red': 'Box' } }

##
# @act:
#
# Acts.
#
# @how: well
#
# Features:
#
# @deprecated: use something else
#
# Returns: a box
#
# And a last word.
#
# Since: 2.0
##
{ 'command': 'act', 'data': { 'how': 'str', 'when': 'int' }, 'returns': 'Box', 'features': [ 'deprecated' ] }

##
# @ACTED:
#
# Since: 2.0
##
{ 'event': 'ACTED', 'data': 'Box' }
`,
    `
module root.json
enum Color
    member red
    member blue
alternate Either
    tag type
    case one: Box
object Box
object q_obj_Choice-base
    member kind: Color optional=False
object Choice
    base q_obj_Choice-base
    tag kind
    case red: Box
    case blue: q_empty
object q_obj_act-arg
    member how: str optional=False
    member when: int optional=False
command act q_obj_act-arg -> Box
    gen=True success_response=True boxed=False oob=False preconfig=False
    feature deprecated
event ACTED Box
    boxed=False
doc freeform
    body=
= Heading

Some words.
doc symbol=Color
    body=
Colors.

They are bright.
    arg=red
like blood
    arg=blue
like
    the sky
    section=Since
1.0
doc symbol=Either
    body=

    arg=one
the first
doc symbol=Box
    body=

doc symbol=Choice
    body=

    arg=kind
which one
    section=Todo
more of them
doc symbol=act
    body=
Acts.
    arg=how
well
    arg=when

    feature=deprecated
use something else
    section=Returns
a box
    section=Plain
And a last word.
    section=Since
2.0
doc symbol=ACTED
    body=

    section=Since
2.0
`,
    { release: '10.2' },
  );

  itDumps(
    'shows no stub of a result up to 11.0',
    WITHOUT_RETURNS,
    `
module root.json
object Box
command quiet None -> Box
    gen=True success_response=True boxed=False oob=False preconfig=False
command failing None -> Box
    gen=True success_response=True boxed=False oob=False preconfig=False
command featured None -> Box
    gen=True success_response=True boxed=False oob=False preconfig=False
    feature a
    feature b
doc symbol=Box
    body=

doc symbol=quiet
    body=

doc symbol=failing
    body=
Fails.
    section=Errors
if it fails
doc symbol=featured
    body=

    feature=a
first
    feature=b
last
    section=Since
3.0
`,
    { release: '10.2' },
  );
});
