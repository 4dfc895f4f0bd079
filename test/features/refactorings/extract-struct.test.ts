import assert from 'node:assert/strict';
import type { Version } from '../../../server/src/releases/rule-span';
import { itRefactors, refactoringsFor as allFor } from '../../harness/refactoring-fixture';

const refactoringsFor = (text: string, release?: Version): Promise<string[]> =>
  allFor(text, /^Extract/, release);

describe('extracting a struct', () => {
  const back = (name: string): string => `Inline struct '${name}' and remove it`;

  itRefactors('the arguments of a command, with what is told of them', {
    before: `##
# @x-fill-sack:
#
# Fills a sack.
#
# @size: how much goes into it,
#     in litres
#
# @colour: its colour
#
# Features:
#
# @unstable: Nobody has tried it.
#
# @deprecated: Sacks no longer have colours.
#
# Returns: the sack
#
# .. note:: Sacks leak.
#
# Since: 9.0
##
{ '$0command': 'x-fill-sack',
  'data': { 'size': 'int',
            '*colour': { 'type': 'str', 'features': [ 'deprecated' ] } },
  'returns': 'str',
  'if': 'CONFIG_SACK',
  'features': [ 'unstable' ] }
`,
    title: "Extract the arguments to struct 'FillSackArguments'",
    kind: 'refactor.extract',
    after: `##
# @FillSackArguments:
#
# Arguments of \`x-fill-sack\`.
#
# @size: how much goes into it,
#     in litres
#
# @colour: its colour
#
# Features:
#
# @deprecated: Sacks no longer have colours.
#
# Since: 9.0
##
{ 'struct': 'FillSackArguments',
  'data': { 'size': 'int',
            '*colour': { 'type': 'str', 'features': [ 'deprecated' ] } },
  'if': 'CONFIG_SACK' }

##
# @x-fill-sack:
#
# Fills a sack.
#
# Features:
#
# @unstable: Nobody has tried it.
#
# Returns: the sack
#
# .. note:: Sacks leak.
#
# Since: 9.0
##
{ 'command': 'x-fill-sack',
  'data': 'FillSackArguments',
  'returns': 'str',
  'if': 'CONFIG_SACK',
  'features': [ 'unstable' ] }
`,
  });

  itRefactors('the data of an event, laid out anew', {
    before:
      "{ 'event': 'SACK_TORN', '$0data': { 'a': 'int',\n                                  'bc': 'str' } }\n",
    title: "Extract the data to struct 'SackTornData'",
    after: `{ 'struct': 'SackTornData',
  'data': { 'a': 'int',
            'bc': 'str' } }

{ 'event': 'SACK_TORN', 'data': 'SackTornData' }
`,
    back: back('SackTornData'),
  });

  itRefactors('a base, with its comments, as a table', {
    before: `{ 'enum': 'Ease', 'data': [ 'one' ] }

##
# @Sack:
#
# @ease: text
#
# @b: text
##
{ '$0union': 'Sack',
  'base': {
      'ease': 'Ease',  # a comment
      '*b':   'str' },
  'discriminator': 'ease',
  'data': {} }
`,
    title: "Extract the base to struct 'SackBase'",
    after: `{ 'enum': 'Ease', 'data': [ 'one' ] }

##
# @SackBase:
#
# Base of \`Sack\`.
#
# @ease: text
#
# @b: text
##
{ 'struct': 'SackBase',
  'data': {
      'ease': 'Ease',  # a comment
      '*b':   'str' } }

##
# @Sack:
##
{ 'union': 'Sack',
  'base': 'SackBase',
  'discriminator': 'ease',
  'data': {} }
`,
    back: back('SackBase'),
  });

  const old = `##
# @fill:
#
# Fills it.
#
# @a: text
# @b: text
#     and more
#
# Since: 1.2
##
{ 'command': '$0fill', 'data': { 'a': 'int', 'b': 'int' } }
`;
  for (const release of ['2.12', '5.2', '8.2', '11.1'] as const)
    itRefactors(`with entries that stand close together, in ${release}`, {
      before: old,
      title: "Extract the arguments to struct 'FillArguments'",
      after: `##
# @FillArguments:
#
# Arguments of ${release === '11.1' ? '`fill`' : '@fill'}.
#
# @a: text
# @b: text
#     and more
#
# Since: 1.2
##
{ 'struct': 'FillArguments',
  'data': { 'a': 'int', 'b': 'int' } }

##
# @fill:
#
# Fills it.
#
# Since: 1.2
##
{ 'command': 'fill', 'data': 'FillArguments' }
`,
      back: back('FillArguments'),
      release,
    });

  itRefactors('by a name that nothing has', {
    before:
      "{ 'enum': 'FillArguments', 'data': [] }\n{ 'command': '$0fill', 'data': { 'a': 'FillArguments' } }\n",
    title: "Extract the arguments to struct 'FillArguments2'",
    after: `{ 'enum': 'FillArguments', 'data': [] }
{ 'struct': 'FillArguments2',
  'data': { 'a': 'FillArguments' } }

{ 'command': 'fill', 'data': 'FillArguments2' }
`,
  });

  itRefactors('with a text to be written for what is described nowhere', {
    before: `{ 'pragma': { 'documentation-exceptions': [ 'fill' ] } }

##
# @fill:
##
{ 'command': '$0fill', 'data': { 'a': 'int' } }
`,
    title: "Extract the arguments to struct 'FillArguments'",
    after: `{ 'pragma': { 'documentation-exceptions': [ 'fill' ] } }

##
# @FillArguments:
#
# Arguments of \`fill\`.
#
# @a: TODO
##
{ 'struct': 'FillArguments',
  'data': { 'a': 'int' } }

##
# @fill:
##
{ 'command': 'fill', 'data': 'FillArguments' }
`,
  });

  it('takes the prefix of names that are not those of QEMU along', async () => {
    const text = "{ 'command': '__org.example_fill-it', 'data'$0: { 'a': 'int' } }\n";
    const title = "Extract the arguments to struct '__org.example_FillItArguments'";
    assert.deepEqual(await refactoringsFor(text), [title]);
  });

  it('refuses where the names of members need an exception', async () => {
    const text = `{ 'pragma': { 'member-name-exceptions': [ 'fill' ] } }
{ 'command': '$0fill', 'data': { 'A': 'int' } }
`;
    const reason = "a pragma lets members of 'fill' have names that others must not have";
    assert.deepEqual(await refactoringsFor(text), [
      `(Extract the arguments to struct 'FillArguments': ${reason})`,
    ]);
  });

  it('has nothing to offer where there are no members in place', async () => {
    assert.deepEqual(await refactoringsFor("{ 'command': '$0fill' }\n"), []);
    assert.deepEqual(await refactoringsFor("{ 'command': '$0fill', 'data': {} }\n"), []);
    assert.deepEqual(await refactoringsFor("{ 'struct': '$0Fill', 'data': { 'a': 'int' } }\n"), []);
    assert.deepEqual(await refactoringsFor("{ 'command': '$0fill', 'data': { 'a': 'int' }\n"), []);
  });

  itRefactors('in a file whose lines end in two characters', {
    before:
      "##\r\n# @fill:\r\n#\r\n# @a: text\r\n##\r\n{ 'command': '$0fill',\r\n  'data': { 'a': 'int' } }\r\n",
    title: "Extract the arguments to struct 'FillArguments'",
    after:
      "##\r\n# @FillArguments:\r\n#\r\n# Arguments of `fill`.\r\n#\r\n# @a: text\r\n##\r\n{ 'struct': 'FillArguments',\r\n  'data': { 'a': 'int' } }\r\n\r\n##\r\n# @fill:\r\n##\r\n{ 'command': 'fill',\r\n  'data': 'FillArguments' }\r\n",
    back: back('FillArguments'),
  });
});
