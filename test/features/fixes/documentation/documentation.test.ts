import { itFixes } from '../../../harness/fix-fixture';

describe('quick fixes of documentation', () => {
  const members = "{ 'struct': 'Sack', 'data': { 'size': 'int', '*colour': 'str', 'age': 'int' } }\n";

  itFixes('a member that is not described, in its place', {
    code: 'member-undocumented',
    before: `##
# @Sack:
#
# Holds things.
#
# @size: how much goes into it,
#     in litres
#
# @age: in days
#
# Since: 9.0
##
${members}`,
    title: "Document 'colour'",
    after: `##
# @Sack:
#
# Holds things.
#
# @size: how much goes into it,
#     in litres
#
# @colour: TODO
#
# @age: in days
#
# Since: 9.0
##
${members}`,
  });

  itFixes('the first member', {
    code: 'member-undocumented',
    before: `##\n# @Sack:\n#\n# @colour: its colour\n#\n# @age: in days\n##\n${members}`,
    title: "Document 'size'",
    after: `##\n# @Sack:\n#\n# @size: TODO\n#\n# @colour: its colour\n#\n# @age: in days\n##\n${members}`,
  });

  itFixes('the only member', {
    code: 'member-undocumented',
    before: `##\n# @Sack:\n#\n# Text.\n#\n# Since: 9.0\n##\n{ 'enum': 'Sack', 'data': [ 'a' ] }\n`,
    title: "Document 'a'",
    after: `##\n# @Sack:\n#\n# Text.\n#\n# @a: TODO\n#\n# Since: 9.0\n##\n{ 'enum': 'Sack', 'data': [ 'a' ] }\n`,
  });

  itFixes('a member where there is nothing but a symbol', {
    code: 'member-undocumented',
    before: `##\n# @Sack:\n##\n{ 'enum': 'Sack', 'data': [ 'a' ] }\n`,
    title: "Document 'a'",
    after: `##\n# @Sack:\n#\n# @a: TODO\n##\n{ 'enum': 'Sack', 'data': [ 'a' ] }\n`,
  });

  const command = "{ 'command': 'pick', 'data': { 'a': 'str' }, 'features': [ 'ripe', 'red' ] }\n";
  for (const release of ['4.2', '8.2', '9.0', '11.1'] as const)
    itFixes(`the second feature in ${release}`, {
      code: 'feature-undocumented',
      before: `##\n# @pick:\n#\n# @a: text\n#\n# Features:\n#\n# @ripe: text\n#\n# Since: 9.0\n##\n${command}`,
      title: "Document feature 'red'",
      after: `##\n# @pick:\n#\n# @a: text\n#\n# Features:\n#\n# @ripe: text\n#\n# @red: TODO\n#\n# Since: 9.0\n##\n${command}`,
      release,
    });

  const oneFeature = "{ 'command': 'pick', 'data': { 'a': 'str' }, 'features': [ 'ripe' ] }\n";
  for (const release of ['4.2', '8.2', '9.0', '11.1'] as const)
    itFixes(`the first feature in ${release}`, {
      code: 'feature-undocumented',
      before: `##\n# @pick:\n#\n# @a: text\n#\n# Since: 9.0\n##\n${oneFeature}`,
      title: "Document feature 'ripe'",
      after: `##\n# @pick:\n#\n# @a: text\n#\n# Features:\n#\n# @ripe: TODO\n#\n# Since: 9.0\n##\n${oneFeature}`,
      release,
    });

  itFixes('what is described by a wrong name', {
    code: 'doc-ghost',
    before: `##\n# @Sack:\n#\n# @sice: text\n#\n# @colour: text\n#\n# @age: text\n##\n${members}`,
    title: "Change to 'size'",
    after: `##\n# @Sack:\n#\n# @size: text\n#\n# @colour: text\n#\n# @age: text\n##\n${members}`,
  });

  const described = '# @size: text\n#\n# @colour: text\n#\n# @age: text\n';
  itFixes('what is described and does not exist', {
    code: 'doc-ghost',
    before: `##\n# @Sack:\n#\n# @weight: text\n#     and more\n#\n${described}##\n${members}`,
    title: "Remove the description of 'weight'",
    after: `##\n# @Sack:\n#\n${described}##\n${members}`,
  });

  itFixes('the last one that is described and does not exist', {
    code: 'doc-ghost',
    before: `##\n# @Sack:\n#\n${described}#\n# @weight: text\n##\n${members}`,
    title: "Remove the description of 'weight'",
    after: `##\n# @Sack:\n#\n${described}##\n${members}`,
  });

  itFixes('the only feature, with the line above it', {
    code: 'doc-ghost',
    before: `##\n# @Sack:\n#\n${described}#\n# Features:\n#\n# @ripe: text\n#\n# Since: 1\n##\n${members}`,
    title: "Remove the description of 'ripe'",
    after: `##\n# @Sack:\n#\n${described}#\n# Since: 1\n##\n${members}`,
  });

  itFixes('the symbol', {
    code: 'doc-wrong-symbol',
    before: `##\n# @Bag:\n#\n${described}##\n${members}`,
    title: "Change to 'Sack'",
    after: `##\n# @Sack:\n#\n${described}##\n${members}`,
  });

  const required = "{ 'pragma': { 'doc-required': true } }\n\n";
  itFixes('a block that is missing', {
    code: 'doc-required',
    before: `${required}{ 'command': 'pick', 'data': { '*a': { 'type': 'str', 'features': [ 'ripe' ] } } }\n`,
    title: "Write documentation of 'pick'",
    after: `${required}##
# @pick:
#
# TODO
#
# @a: TODO
#
# Features:
#
# @ripe: TODO
#
# Since: 10.2
##
{ 'command': 'pick', 'data': { '*a': { 'type': 'str', 'features': [ 'ripe' ] } } }
`,
    release: '10.2',
  });

  itFixes('a block that is missing in the first release', {
    code: 'doc-required',
    before: `${required}{ 'enum': 'Ease', 'data': [ 'a' ] }\n`,
    title: "Write documentation of 'Ease'",
    after: `${required}##
# @Ease:
#
# TODO
#
# @a: TODO
#
# Since: 2.12
##
{ 'enum': 'Ease', 'data': [ 'a' ] }
`,
    release: '2.12',
  });

  itFixes('a block without symbol', {
    code: 'doc-freeform-before-def',
    before: "##\n# Picks fruit.\n##\n{ 'command': 'pick' }\n",
    title: "Add the line '@pick:'",
    after: "##\n# @pick:\n#\n# Picks fruit.\n##\n{ 'command': 'pick' }\n",
  });
});

describe('quick fixes of lines of documentation', () => {
  const definition = "{ 'command': 'pick' }\n";
  const block = (lines: string) => `##\n# @pick:\n#\n${lines}##\n${definition}`;

  itFixes('single spaces between sentences', {
    code: 'doc-one-space',
    before: block('# One. Two. Three.\n'),
    title: 'Put two spaces between sentences',
    after: block('# One.  Two.  Three.\n'),
  });

  const long = 'Apples and pears and plums and cherries and figs and quinces and nuts';
  itFixes('a line that is too long', {
    code: 'doc-long-line',
    before: block(`# ${long}\n# and more.  And more.\n#\n# Text.\n`),
    title: 'Break the paragraph into lines of 70 columns',
    after: block(
      '# Apples and pears and plums and cherries and figs and quinces and\n# nuts and more.  And more.\n#\n# Text.\n',
    ),
  });

  itFixes('a first line of an entry that is too long', {
    code: 'doc-long-line',
    before: block(`# Since: ${long}\n`),
    title: 'Break the paragraph into lines of 70 columns',
    after: block('# Since: Apples and pears and plums and cherries and figs and quinces\n#     and nuts\n'),
  });

  itFixes('a list item that is too long', {
    code: 'doc-long-line',
    before: block(`# - ${long}\n#   or so\n# - next\n`),
    title: 'Break the paragraph into lines of 70 columns',
    after: block(
      '# - Apples and pears and plums and cherries and figs and quinces and\n#   nuts or so\n# - next\n',
    ),
  });

  itFixes('a missing space', {
    code: 'doc-no-space',
    before: block('#Text.\n'),
    title: "Insert a space behind '#'",
    after: block('# Text.\n'),
  });

  itFixes('a symbol without colon', {
    code: 'doc-symbol-colon',
    before: `##\n# @pick\n#\n# Text.\n##\n${definition}`,
    title: "Change to '@pick:'",
    after: `##\n# @pick:\n#\n# Text.\n##\n${definition}`,
  });

  itFixes('a symbol with text behind', {
    code: 'doc-symbol-colon',
    before: `##\n# @pick: Text.\n##\n${definition}`,
    title: "Change to '@pick:'",
    after: `##\n# @pick:\n#\n# Text.\n##\n${definition}`,
  });

  itFixes('an empty symbol', {
    code: 'doc-symbol-empty',
    before: `##\n# @:\n#\n# Text.\n##\n${definition}`,
    title: "Change to '@pick:'",
    after: `##\n# @pick:\n#\n# Text.\n##\n${definition}`,
  });

  itFixes('junk at the start', {
    code: 'doc-start-junk',
    before: `## Fruit\n##\n`,
    title: "Leave '##' alone on its line",
    after: `##\n# Fruit\n##\n`,
  });

  itFixes('junk at the end', {
    code: 'doc-end-junk',
    before: `##\n# Fruit\n## nuts\n`,
    title: "Leave '##' alone on its line",
    after: `##\n# Fruit\n# nuts\n##\n`,
  });

  itFixes('a block without end', {
    code: 'doc-unterminated',
    before: `##\n# @pick:\n#\n# Text.\n${definition}`,
    title: "Close the block with '##'",
    after: block('# Text.\n'),
  });

  itFixes('features twice', {
    code: 'doc-features-twice',
    before: `##\n# @pick:\n#\n# Features:\n#\n# @a: text\n#\n# Features:\n#\n# @b: text\n##\n{ 'command': 'pick', 'features': [ 'a', 'b' ] }\n`,
    title: "Remove 'Features:'",
    after: `##\n# @pick:\n#\n# Features:\n#\n# @a: text\n#\n# @b: text\n##\n{ 'command': 'pick', 'features': [ 'a', 'b' ] }\n`,
  });

  itFixes('no features', {
    code: 'doc-features-empty',
    before: block('# Features:\n#\n# Text.\n'),
    title: "Remove 'Features:'",
    after: block('# Text.\n'),
  });

  itFixes('a note', {
    code: 'doc-note-tag',
    before: block('# Note: Take care\n#       of the branches.\n#\n# Since: 1\n'),
    title: "Change to '.. note::'",
    after: block('# .. note:: Take care\n#    of the branches.\n#\n# Since: 1\n'),
  });

  itFixes('a note that gets too long', {
    code: 'doc-note-tag',
    before: block(
      '# Note: Take care of apples and pears and plums and cherries and figs\n#       and nuts.\n',
    ),
    title: "Change to '.. note::'",
    after: block(
      '# .. note:: Take care of apples and pears and plums and cherries and\n#    figs and nuts.\n',
    ),
  });

  itFixes('an example', {
    code: 'doc-example-tag',
    before: block(`# Example:\n#\n# -> { "execute": "pick" }\n#      later\n#\n# Since: 1\n`),
    title: "Change to '.. qmp-example::'",
    after: block(`# .. qmp-example::\n#\n#    -> { "execute": "pick" }\n#         later\n#\n# Since: 1\n`),
  });

  itFixes('an example that is indented, with a title', {
    code: 'doc-example-tag',
    before: block('# Example: Picking\n#\n#     -> { "execute": "pick" }\n#\n# Since: 1\n'),
    title: "Change to '.. qmp-example::'",
    after: block(
      '# .. qmp-example::\n#    :title: Picking\n#\n#    -> { "execute": "pick" }\n#\n# Since: 1\n',
    ),
  });

  itFixes('a note below its tag', {
    code: 'doc-note-tag',
    before: block('# Notes:\n#\n# Take care.\n# Or not.\n#\n# Since: 1\n'),
    title: "Change to '.. note::'",
    after: block('# .. note::\n#\n#    Take care.\n#    Or not.\n#\n# Since: 1\n'),
  });

  itFixes('a tag twice', {
    code: 'doc-section-twice',
    before: block('# Text.\n#\n# Since: 1\n#\n# Since: 2\n'),
    title: "Remove 'Since:'",
    after: block('# Text.\n#\n# Since: 1\n'),
  });

  itFixes('what a command returns that returns nothing', {
    code: 'doc-returns-void',
    before: block('# Returns: nothing\n#\n# Since: 1\n'),
    title: "Remove 'Returns:'",
    after: block('# Since: 1\n'),
  });

  for (const [code, tag] of [
    ['doc-returns-kind', 'Returns'],
    ['doc-errors-kind', 'Errors'],
  ] as const)
    itFixes(`the section '${tag}' of an event`, {
      code,
      before: `##\n# @PICKED:\n#\n# ${tag}: nothing\n#\n# Since: 1\n##\n{ 'event': 'PICKED' }\n`,
      title: `Remove '${tag}:'`,
      after: `##\n# @PICKED:\n#\n# Since: 1\n##\n{ 'event': 'PICKED' }\n`,
    });

  itFixes('a tag without text', {
    code: 'doc-text-missing',
    before: block('# Since:\n'),
    title: "Write 'TODO'",
    after: block('# Since: TODO\n'),
  });

  itFixes('a member twice', {
    code: 'doc-arg-twice',
    before: `##\n# @Ease:\n#\n# @a: text\n#\n# @a: more\n##\n{ 'enum': 'Ease', 'data': [ 'a' ] }\n`,
    title: "Remove 'a:'",
    after: `##\n# @Ease:\n#\n# @a: text\n##\n{ 'enum': 'Ease', 'data': [ 'a' ] }\n`,
  });

  itFixes('a line that is indented too little', {
    code: 'doc-dedent',
    before: block('# Since: 1\n#     and more\n#   and more\n'),
    title: 'Indent by 4',
    after: block('# Since: 1\n#     and more\n#     and more\n'),
  });
});
