import assert from 'node:assert/strict';
import { fixAll } from '../../../../server/src/features/fixes/fix-all';
import { explore } from '../../../harness/feature-fixture';
import { itFixes, offersFor } from '../../../harness/fix-fixture';

const ALL_GRAMMARS = ['4.2', '7.2', '8.2', '9.0', '11.1'] as const;

describe('quick fixes of descriptions that come too late', () => {
  const struct = "{ 'struct': 'Sack', 'data': { 'size': 'int', 'colour': 'str', 'age': 'int' } }\n";

  for (const release of ALL_GRAMMARS)
    itFixes(`a member behind a tag in ${release}`, {
      code: 'doc-arg-late',
      before: `##\n# @Sack:\n#\n# @size: text\n#\n# @age: text\n#\n# Since: 1\n#\n# @colour: text\n#          and more\n##\n${struct}`,
      title: "Describe 'colour' in its place",
      after: `##\n# @Sack:\n#\n# @size: text\n#\n# @colour: text\n#          and more\n#\n# @age: text\n#\n# Since: 1\n##\n${struct}`,
      release,
    });

  for (const release of ALL_GRAMMARS)
    itFixes(`the only members, in front of a tag, in ${release}`, {
      code: 'doc-arg-late',
      before: `##\n# @Sack:\n#\n# Text.\n#\n# Since: 1\n#\n# @age: text\n#\n# @size: text\n#\n# @colour: text\n#\n# TODO: text\n##\n${struct}`,
      title: "Describe 'age', 'size', 'colour' in their place",
      after: `##\n# @Sack:\n#\n# Text.\n#\n# @age: text\n#\n# @size: text\n#\n# @colour: text\n#\n# Since: 1\n#\n# TODO: text\n##\n${struct}`,
      release,
    });

  itFixes('the only member where nothing else is said', {
    code: 'doc-arg-late',
    before: `##\n# @Ease:\n#\n# Since: 1\n#\n# @a: text\n##\n{ 'enum': 'Ease', 'data': [ 'a' ] }\n`,
    title: "Describe 'a' in its place",
    after: `##\n# @Ease:\n#\n# @a: text\n#\n# Since: 1\n##\n{ 'enum': 'Ease', 'data': [ 'a' ] }\n`,
    release: '9.0',
  });

  for (const release of ['4.2', '8.2', '9.0', '11.1'] as const)
    itFixes(`a feature behind a tag in ${release}`, {
      code: 'doc-arg-late',
      before: `##\n# @pick:\n#\n# Features:\n#\n# @ripe: text\n#\n# Since: 1\n#\n# @red: text\n##\n{ 'command': 'pick', 'features': [ 'ripe', 'red' ] }\n`,
      title: "Describe 'red' in its place",
      after: `##\n# @pick:\n#\n# Features:\n#\n# @ripe: text\n#\n# @red: text\n#\n# Since: 1\n##\n{ 'command': 'pick', 'features': [ 'ripe', 'red' ] }\n`,
      release,
    });

  itFixes('what does not exist', {
    code: 'doc-arg-late',
    before: `##\n# @pick:\n#\n# Since: 1\n#\n# @weight: text\n##\n{ 'command': 'pick' }\n`,
    title: "Remove the description of 'weight'",
    after: `##\n# @pick:\n#\n# Since: 1\n##\n{ 'command': 'pick' }\n`,
  });
});

describe('quick fixes of entries without a name', () => {
  const block = (name: string): string =>
    `##\n# @Sack:\n#\n# @size: text\n#\n# @${name}: text\n##\n{ 'struct': 'Sack', 'data': { 'size': 'int', 'age': 'int' } }\n`;

  for (const release of ALL_GRAMMARS)
    itFixes(`the only part that is not described, in ${release}`, {
      code: 'doc-arg-unnamed',
      before: block(''),
      title: "Change to '@age:'",
      after: block('age'),
      release,
    });

  itFixes('the only feature that is not described', {
    code: 'doc-arg-unnamed',
    before: "##\n# @pick:\n#\n# Features:\n#\n# @: text\n##\n{ 'command': 'pick', 'features': [ 'ripe' ] }\n",
    title: "Change to '@ripe:'",
    after:
      "##\n# @pick:\n#\n# Features:\n#\n# @ripe: text\n##\n{ 'command': 'pick', 'features': [ 'ripe' ] }\n",
  });

  itFixes('one too many', {
    code: 'doc-arg-unnamed',
    before: "##\n# @pick:\n#\n# Text.\n#\n# @: text\n##\n{ 'command': 'pick' }\n",
    title: "Remove '@:' with its text",
    after: "##\n# @pick:\n#\n# Text.\n##\n{ 'command': 'pick' }\n",
  });

  it('offers all names that it could be', async () => {
    const text = "##\n# @Ease:\n#\n# @: text\n##\n{ 'enum': 'Ease', 'data': [ 'a', 'b' ] }\n";
    const expected = ["Change to '@a:'", "Change to '@b:'", "Remove '@:' with its text"];
    assert.deepEqual(await offersFor(text, 'doc-arg-unnamed'), expected);
  });
});

describe('quick fixes of blocks in the wrong place', () => {
  const block = '##\n# @pick:\n#\n# Picks.\n##\n';

  for (const release of ALL_GRAMMARS)
    itFixes(`a block with an include in between in ${release}`, {
      code: 'doc-dangling',
      before: `#-- root.json\n${block}\n{ 'include': 'other.json' }\n\n{ 'command': 'pick' }\n#-- other.json\n`,
      title: "Move to the definition of 'pick'",
      after: `#-- root.json\n{ 'include': 'other.json' }\n\n${block}{ 'command': 'pick' }\n#-- other.json\n`,
      release,
    });

  itFixes('a block behind its definition', {
    code: 'doc-dangling',
    before: `{ 'command': 'pick' }\n\n${block}`,
    title: "Move to the definition of 'pick'",
    after: `${block}{ 'command': 'pick' }\n`,
  });

  itFixes('a block with a comment in between', {
    code: 'doc-dangling',
    before: `${block}\n# Picking\n\n{ 'command': 'pick' }\n`,
    title: "Move to the definition of 'pick'",
    after: `# Picking\n\n${block}{ 'command': 'pick' }\n`,
    release: '9.0',
  });

  itFixes('a block whose definition is in another file', {
    code: 'doc-dangling',
    before: `#-- root.json\n{ 'include': 'other.json' }\n\n${block}\n{ 'pragma': {} }\n#-- other.json\n{ 'command': 'pick' }\n`,
    title: "Move to the definition of 'pick'",
    after: `#-- root.json\n{ 'include': 'other.json' }\n\n{ 'pragma': {} }\n#-- other.json\n${block}{ 'command': 'pick' }\n`,
    release: '7.2',
  });

  for (const release of ALL_GRAMMARS)
    itFixes(`a block without definition in ${release}`, {
      code: 'doc-dangling',
      before: `${block}\n{ 'include': 'root.json' }\n`,
      title: 'Change to a plain comment',
      after: `#\n# @pick:\n#\n# Picks.\n#\n\n{ 'include': 'root.json' }\n`,
      release,
    });
});

describe('quick fixes of headings', () => {
  for (const release of ['9.0', '10.0'] as const)
    itFixes(`a heading in the middle of a block in ${release}`, {
      code: 'doc-heading-not-first',
      before: '##\n# = Fruit\n#\n# Text.\n#\n# == Apples\n#\n# Text.\n##\n',
      title: 'Begin a block with the heading',
      after: '##\n# = Fruit\n#\n# Text.\n##\n\n##\n# == Apples\n#\n# Text.\n##\n',
      release,
    });

  it('splits at all headings at once', async () => {
    const text = '##\n# Text.\n# = Fruit\n# == Apples\n##\n';
    const { snapshot, path } = await explore(text, '9.2');
    const expected = '##\n# Text.\n##\n\n##\n# = Fruit\n##\n\n##\n# == Apples\n##\n';
    assert.equal(fixAll(snapshot, path), expected);
  });

  const command = "{ 'command': 'pick' }\n";
  for (const release of ['5.2', '8.2', '9.0', '10.0'] as const) {
    itFixes(`a heading in the documentation of a definition in ${release}`, {
      code: 'doc-heading-in-definition',
      before: `##\n# @pick:\n# = Fruit =\n# Text.\n##\n${command}`,
      title: 'Change the heading to strong text',
      after: `##\n# @pick:\n#\n# **Fruit =**\n#\n# Text.\n##\n${command}`,
      release,
    });

    itFixes(`a heading that belongs in front of a definition in ${release}`, {
      code: 'doc-heading-in-definition',
      before: `##\n# @pick:\n#\n# = Fruit\n#\n# Text.\n##\n${command}`,
      title: 'Move the heading into a block in front',
      after: `##\n# = Fruit\n##\n\n##\n# @pick:\n#\n# Text.\n##\n${command}`,
      release,
    });
  }
});

describe('quick fixes of entries in free-form documentation', () => {
  const definition = "{ 'enum': 'Ease', 'data': [ 'a', 'b' ] }\n";

  for (const release of ['9.0', '11.1'] as const) {
    itFixes(`a block that lacks its symbol in ${release}`, {
      code: 'doc-freeform-arg',
      before: `##\n# How easy.\n#\n# @a: text\n#\n# @b: text\n##\n${definition}`,
      title: "Add the line '@Ease:'",
      after: `##\n# @Ease:\n#\n# How easy.\n#\n# @a: text\n#\n# @b: text\n##\n${definition}`,
      release,
    });

    itFixes(`a block with its symbol in the middle in ${release}`, {
      code: 'doc-freeform-arg',
      before: `##\n#\n# @Ease:\n#\n# @a: text\n#\n# @b: text\n##\n${definition}`,
      title: "Move '@Ease:' to the start",
      after: `##\n# @Ease:\n#\n#\n# @a: text\n#\n# @b: text\n##\n${definition}`,
      release,
    });
  }

  it('is not sure that a block is for a definition of which it describes other parts', async () => {
    const text = `##\n# How easy.\n#\n# @a: text\n#\n# @x: text\n##\n${definition}`;
    assert.deepEqual(await offersFor(text, 'doc-freeform-arg'), ["Add the line '@Ease:'"]);
    const right = text.replace('@x', '@b');
    assert.deepEqual(await offersFor(right, 'doc-freeform-arg'), ["* Add the line '@Ease:'"]);
  });

  const list = `##
# Fruit:
#
# - @apple: text
#
# - @pear:
#
#   more
#
# Text.
##
`;
  for (const release of ALL_GRAMMARS)
    itFixes(`a list that is none in ${release}`, {
      code: 'doc-freeform-arg',
      before: `##
# Fruit:
# @apple: text
#
# @pear:
#
#     more
#
# Text.
##
`,
      title: 'Change the entries to a list',
      after: list,
      release,
    });

  const long = 'Apples and pears and plums and cherries and figs and quince';
  itFixes('a list that gets too long', {
    code: 'doc-freeform-arg',
    before: `##\n# Text.\n#\n# @fruit: ${long}\n# and nuts\n##\n`,
    title: 'Change the entries to a list',
    after: `##\n# Text.\n#\n# - @fruit: ${long.slice(0, -7)}\n#   quince and nuts\n##\n`,
  });

  for (const release of ['2.12', '7.2', '11.1'] as const)
    itFixes(`a mention that looks like an entry in ${release}`, {
      code: 'doc-freeform-arg',
      before: '##\n# Text.\n#\n# @apple: text\n##\n',
      title: "Remove the colon behind '@apple'",
      after: '##\n# Text.\n#\n# @apple text\n##\n',
      release,
    });

  itFixes('an entry without a space', {
    code: 'doc-freeform-arg',
    before: `##\n# @Ease:\n#\n# @a:text\n#\n# @b: text\n##\n${definition}`,
    title: 'Insert a space behind the colon',
    after: `##\n# @Ease:\n#\n# @a: text\n#\n# @b: text\n##\n${definition}`,
    release: '7.2',
  });

  for (const release of ['2.12', '5.1', '8.2'] as const)
    itFixes(`an entry in an entry in ${release}`, {
      code: 'doc-freeform-arg',
      before: `##\n# @Ease:\n#\n# @a: @c: text\n#\n# @b: text\n##\n${definition}`,
      title: "Remove the colon behind '@c'",
      after: `##\n# @Ease:\n#\n# @a: @c text\n#\n# @b: text\n##\n${definition}`,
      release,
    });
});
