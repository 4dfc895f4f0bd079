import assert from 'node:assert/strict';
import type { Version } from '../../../server/src/releases/rule-span';
import { itRefactors, refactoringsFor as allFor } from '../../harness/refactoring-fixture';

const refactoringsFor = (text: string, release?: Version): Promise<string[]> =>
  allFor(text, /^Inline/, release);

describe('inlining a struct', () => {
  itRefactors('from another file, with all that is told of it', {
    before: `#-- root.json
{ 'include': 'types.json' }

##
# @fill:
#
# Fills a sack.
#
# .. note:: Sacks leak.
##
{ 'command': '$0fill', 'data': 'Sack' }
#-- types.json
{ 'struct': 'Other', 'data': {} }

##
# @Sack:
#
# Something to put things into.
#
# @size: in litres
#
# Features:
#
# @unstable: not in bad weather
#
# .. note:: Sacks are soft.
#
# Since: 9.0
##
{ 'struct': 'Sack',
  'data': { 'size': { 'type': 'int',
                      'features': [ 'unstable' ] } } }
`,
    title: "Inline struct 'Sack' and remove it",
    kind: 'refactor.inline',
    after: `#-- root.json
{ 'include': 'types.json' }

##
# @fill:
#
# Fills a sack.
#
# Something to put things into.
#
# @size: in litres
#
# .. note:: Sacks are soft.
#
# Features:
#
# @unstable: not in bad weather
#
# .. note:: Sacks leak.
##
{ 'command': 'fill', 'data': { 'size': { 'type': 'int',
                                         'features': [ 'unstable' ] } } }
#-- types.json
{ 'struct': 'Other', 'data': {} }
`,
  });

  itRefactors('that others need, with what it inherits', {
    before: `##
# @Base:
#
# @a: text
##
{ 'struct': 'Base',
  'data': { 'a': 'int' } } # the end

##
# @Sack:
#
# @b: text
##
{ 'struct': 'Sack',
  'base': 'Base',
  'data': { 'b': 'int' # a comment
          } }

##
# @fill:
#
# Fills a sack.
##
{ 'command': '$0fill',
  'data': 'Sack',
  'returns': 'Sack' }
`,
    title: "Inline struct 'Sack'",
    after: `##
# @Base:
#
# @a: text
##
{ 'struct': 'Base',
  'data': { 'a': 'int' } } # the end

##
# @Sack:
#
# @b: text
##
{ 'struct': 'Sack',
  'base': 'Base',
  'data': { 'b': 'int' # a comment
          } }

##
# @fill:
#
# Fills a sack.
#
# @a: text
#
# @b: text
##
{ 'command': 'fill',
  'data': { 'a': 'int',
            'b': 'int' # a comment
          },
  'returns': 'Sack' }
`,
  });

  itRefactors('with a feature behind those that are there, and one that is described already', {
    before: `##
# @Sack:
#
# @a: text
#
# Features:
#
# @ripe: of the member
#
# @red: of the member
##
{ 'struct': 'Sack', 'data': { 'a': { 'type': 'int', 'features': [ 'ripe', 'red' ] } } }

##
# @fill:
#
# Features:
#
# @ripe: of the command
#
# @sweet: of the command
#
# Returns: text
##
{ 'command': '$0fill', 'data': 'Sack', 'returns': 'Sack', 'features': [ 'ripe', 'sweet' ] }
`,
    title: "Inline struct 'Sack'",
    after: `##
# @Sack:
#
# @a: text
#
# Features:
#
# @ripe: of the member
#
# @red: of the member
##
{ 'struct': 'Sack', 'data': { 'a': { 'type': 'int', 'features': [ 'ripe', 'red' ] } } }

##
# @fill:
#
# @a: text
#
# Features:
#
# @ripe: of the command
#
# @sweet: of the command
#
# @red: of the member
#
# Returns: text
##
{ 'command': 'fill', 'data': { 'a': { 'type': 'int', 'features': [ 'ripe', 'red' ] } }, 'returns': 'Sack', 'features': [ 'ripe', 'sweet' ] }
`,
  });

  const offers = (rest: string, release?: '11.1' | '8.0') =>
    refactoringsFor(`${rest}\n{ 'command': '$0fill', 'data': 'Sack' }\n`, release);

  it('leaves a struct that documentation speaks of', async () => {
    const struct = "{ 'struct': 'Sack', 'data': { 'a': 'int' } }";
    assert.deepEqual(await offers(struct), ["Inline struct 'Sack' and remove it"]);
    assert.deepEqual(await offers(`${struct}\n##\n# See @Sack.\n##\n`), ["Inline struct 'Sack'"]);
  });

  it('says why it cannot be done', async () => {
    const refused = async (before: string) =>
      (await offers(before)).map((one) => one.replace(/^.*: (.*)\)$/, '$1'));
    assert.deepEqual(await refused("{ 'struct': 'Sack', 'data': {} }"), ['it has no members']);
    assert.deepEqual(await refused("{ 'struct': 'Sack', 'data': { 'a': 'int' }, 'features': [ 'red' ] }"), [
      "'Sack' has features, which members in place have nobody to bear",
    ]);
    assert.deepEqual(await refused("{ 'struct': 'Sack', 'data': { 'a': 'int' }, 'if': 'A' }"), [
      "'Sack' is there on another condition than 'fill'",
    ]);
    assert.deepEqual(
      await refused("##\n# @Sack:\n#\n# @a: text\n##\n{ 'struct': 'Sack', 'data': { 'a': 'int' } }"),
      ["'fill' has no documentation that could take that of the members"],
    );
    assert.deepEqual(
      await refused(
        "{ 'enum': 'Ease', 'data': [ 'a' ] }\n{ 'union': 'Sack', 'base': { 'a': 'Ease' }, 'discriminator': 'a', 'data': {} }",
      ),
      ["'Sack' is a union, whose branches can stand nowhere else"],
    );
    const boxed =
      "{ 'struct': 'Sack', 'data': { 'a': 'int' } }\n{ 'command': '$0fill', 'data': 'Sack', 'boxed': true }\n";
    assert.deepEqual(await refactoringsFor(boxed), [
      "(Inline struct 'Sack': the arguments of 'fill' are boxed: its code takes the struct as a whole)",
    ]);
  });

  it('has nothing to offer where there is no struct, or none that is understood', async () => {
    assert.deepEqual(await offers(''), []);
    assert.deepEqual(await offers("{ 'enum': 'Sack', 'data': [] }"), []);
    assert.deepEqual(await offers("{ 'struct': 'Sack', 'base': 'Sack', 'data': {} }"), []);
    assert.deepEqual(await offers("{ 'struct': 'Sack', 'base': 'Nothing', 'data': {} }"), []);
    assert.deepEqual(await offers("{ 'struct': 'Sack', 'data': { 'a' } }"), []);
  });

  it('takes the condition that both have', async () => {
    const text = `{ 'struct': 'Sack', 'data': { 'a': 'int' }, 'if': { 'all': [ 'A', { 'not': 'B' } ] } }
{ 'command': '$0fill', 'data': 'Sack', 'if': {'all': ['A', {'not': 'B'}]} }
`;
    assert.deepEqual(await refactoringsFor(text), ["Inline struct 'Sack' and remove it"]);
  });
});
