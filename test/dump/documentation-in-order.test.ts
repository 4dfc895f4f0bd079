import { itDumps } from '../harness/dump-fixture';
import { DOCUMENTED, WITHOUT_RETURNS } from './documented-schemas';

describe('dump of documentation in its order', () => {
  itDumps(
    'shows all sections in their order from 11.1 on',
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
    Plain
= Heading

Some words.
doc symbol=Color
    Intro

    Plain
Colors.

They are bright.
    Member=red
like blood
    Member=blue
like
    the sky
    Member=green

    Since
1.0
doc symbol=Either
    Intro

    Member=one
the first
    Member=two

doc symbol=Box
    Intro

    Member=b

doc symbol=Choice
    Intro

    Member=kind
which one
    Member=other

    Todo
more of them
doc symbol=act
    Intro

    Plain
Acts.
    Member=how
well
    Member=when

    Feature=deprecated
use something else
    Returns
a box
    Plain
And a last word.
    Since
2.0
doc symbol=ACTED
    Intro

    Since
2.0
`,
  );

  itDumps(
    'shows stubs of results from 11.1 on',
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
    Intro

doc symbol=quiet
    Intro

    Returns

doc symbol=failing
    Intro

    Plain
Fails.
    Returns

    Errors
if it fails
doc symbol=featured
    Intro

    Feature=a
first
    Returns

    Feature=b
last
    Since
3.0
`,
  );
});
