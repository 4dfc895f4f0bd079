import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../server/src/features/rename/rename';
import type { Version } from '../../../server/src/releases/rule-span';
import { applyChanges } from '../../../server/src/text/text-change';
import { explore } from '../../harness/feature-fixture';

/** The texts of all files after a rename, or why there is none. */
async function renamed(text: string, newName: string, release?: Version): Promise<string> {
  const { snapshot, path, offset, fixture } = await explore(text, release);
  const answer = rename(snapshot, path, offset, newName);
  if (answer.kind === 'refused') return answer.reason;
  const texts = fixture.files.map((file) => {
    const head = fixture.files.length === 1 ? '' : `#-- ${file.name}\n`;
    return head + applyChanges(file.text, answer.changes.get(`/w/${file.name}`) ?? []);
  });
  return texts.join('');
}

async function start(text: string, release?: Version): Promise<string> {
  const { snapshot, path, offset } = await explore(text, release);
  const answer = prepareRename(snapshot, path, offset);
  if (answer.kind === 'refused') return answer.reason;
  const { start: from, end } = answer.range;
  return `${answer.name} <- ${snapshot.file(path)?.text.slice(from, end) ?? ''}`;
}

async function wireUsers(text: string, newName: string, release?: Version): Promise<readonly string[]> {
  const { snapshot, path, offset } = await explore(text, release);
  const answer = rename(snapshot, path, offset, newName);
  assert.ok(answer.kind === 'rename', answer.kind === 'refused' ? answer.reason : '');
  return answer.wireUsers;
}

describe('rename', () => {
  it('is not refused since lines of documentation get too long', async () => {
    const line = `# @a: ${'x'.repeat(60)} @Held`;
    const text = (name: string, cursor = '') =>
      `##\n# @${name}:\n#\n${line.replace('Held', name)}\n##\n{ 'struct': '${name}${cursor}', 'data': { 'a': 'int' } }\n`;
    assert.equal(await renamed(text('Held', '$0'), 'HeldForLong'), text('HeldForLong'));
  });

  it('gives a type another name in all files, in code, documentation and pragmas', async () => {
    assert.equal(
      await renamed(
        `
#-- root.json
{ 'pragma': { 'member-name-exceptions': [ 'Held' ] } }
{ 'include': 'types.json' }
##
# @use:
#
# Takes a @Held, or a \`Held\`, or \`types.Held\`; held by hand.
#
# @some: as in Held
##
{ 'command': 'use', 'data': { '*some': ['He$0ld'] } }
#-- types.json
##
# @Held:
#
# Something.
#
# @A: a letter
##
{ 'struct': 'Held', 'data': { 'A': 'int' } }
`,
        'Kept',
      ),
      `#-- root.json
{ 'pragma': { 'member-name-exceptions': [ 'Kept' ] } }
{ 'include': 'types.json' }
##
# @use:
#
# Takes a @Kept, or a \`Kept\`, or \`types.Kept\`; held by hand.
#
# @some: as in Held
##
{ 'command': 'use', 'data': { '*some': ['Kept'] } }
#-- types.json
##
# @Kept:
#
# Something.
#
# @A: a letter
##
{ 'struct': 'Kept', 'data': { 'A': 'int' } }
`,
    );
  });

  it('gives commands another name in prose and in examples', async () => {
    const text = (name: string) => `##
# @${name}:
#
# After open-door, ${name} shuts it.
#
# .. qmp-example::
#
#     -> { "execute": "${name}" }
#     <- { "return": {} }
##
{ 'command': '${name}' }
`;
    const source = text('shut-door').replace("'shut-", "'sh$0ut-");
    assert.equal(await renamed(source, 'close-the-door'), text('close-the-door'));
  });

  it('gives types another name where another one comes from them', async () => {
    assert.equal(
      await renamed(
        "{ 'struct': 'He$0ld', 'data': {} }\n{ 'struct': 'All', 'data': { 'a': ['Held'], 'b': 'HeldList' } }\n",
        'Other',
      ),
      "{ 'struct': 'Other', 'data': {} }\n{ 'struct': 'All', 'data': { 'a': ['Other'], 'b': 'OtherList' } }\n",
    );
    const simple = "{ 'union': 'Any', 'data': { 'a': 'int' } }\n{ 'command': 'c', 'returns': 'Any$0Kind' }\n";
    assert.equal(
      await renamed(simple, 'Other', '4.2'),
      "{ 'union': 'Other', 'data': { 'a': 'int' } }\n{ 'command': 'c', 'returns': 'OtherKind' }\n",
    );
  });

  it('gives members another name where they are documented, inherited and where they choose a branch', async () => {
    assert.equal(
      await renamed(
        `
{ 'enum': 'Sort', 'data': [ 'one' ] }
##
# @Base:
#
# @sort: which; see @other
#
# @other: not for every @sort
##
{ 'struct': 'Base', 'data': { 'so$0rt': 'Sort', '*other': 'str' } }
##
# @Any:
#
# What @sort says.
##
{ 'union': 'Any', 'base': 'Base', 'discriminator': 'sort', 'data': {} }
{ 'struct': 'Sorted', 'data': { 'sort': 'Sort' } }
`,
        'x-kind',
      ),
      `{ 'enum': 'Sort', 'data': [ 'one' ] }
##
# @Base:
#
# @x-kind: which; see @other
#
# @other: not for every @x-kind
##
{ 'struct': 'Base', 'data': { 'x-kind': 'Sort', '*other': 'str' } }
##
# @Any:
#
# What @x-kind says.
##
{ 'union': 'Any', 'base': 'Base', 'discriminator': 'x-kind', 'data': {} }
{ 'struct': 'Sorted', 'data': { 'sort': 'Sort' } }
`,
    );
  });

  it('gives values another name in the branches of all unions', async () => {
    const text = (name: string) => `{ 'enum': 'Sort', 'data': [ 'one', { 'name': '${name}' } ] }
{ 'struct': 'Two', 'data': {} }
{ 'union': 'A', 'base': { 'sort': 'Sort' }, 'discriminator': 'sort', 'data': { '${name}': 'Two' } }
{ 'union': 'B', 'base': { 'sort': 'Sort' }, 'discriminator': 'sort', 'data': { '${name}': { 'type': 'Two' } } }
`;
    assert.equal(await renamed(text('two').replace("'two':", "'t$0wo':"), '2nd'), text('2nd'));
  });

  it('gives features another name in one definition, and in its documentation', async () => {
    const other = "{ 'command': 'other', 'features': [ 'fast' ] }\n";
    const text = (name: string) => `##
# @run:
#
# Features:
#
# @${name}: takes less time
##
{ 'command': 'run', 'features': [ { 'name': '${name}' } ] }
${other}`;
    assert.equal(await renamed(text('fast').replace("'fast'", "'fa$0st'"), 'quick'), text('quick'));
  });

  it('gives the symbols of conditions another name everywhere', async () => {
    const text = (name: string) => `{ 'command': 'a', 'if': '${name}' }
{ 'command': 'b', 'if': { 'not': { 'all': [ 'WITH_B', '${name}' ] } } }
`;
    assert.equal(await renamed(text('WITH_A').replace("'WITH_A'", "'WITH$0_A'"), 'WITH_C'), text('WITH_C'));
    const early = "{ 'command': 'a', 'if': 'defined(WITH_A) && defined(WI$0TH_B)' }\n";
    assert.equal(
      await renamed(early, 'HAS_B', '4.2'),
      "{ 'command': 'a', 'if': 'defined(WITH_A) && defined(HAS_B)' }\n",
    );
  });

  it('replaces names with escapes by plain ones', async () => {
    assert.equal(
      await renamed(
        "{ 'struct': 'H\\u0065ld', 'data': {} }\n{ 'command': 'use', 'data': 'He$0ld' }\n",
        'Other',
        '4.1',
      ),
      "{ 'struct': 'Other', 'data': {} }\n{ 'command': 'use', 'data': 'Other' }\n",
    );
  });

  it('works in damaged text', async () => {
    assert.equal(
      await renamed(
        "{ 'struct': 'He$0ld', 'data': {} }\n{ 'struct': 'A' 'data': { 'a': 'Held', }\n{ 'command': 'c', 'returns': 'Held",
        'Other',
      ),
      "{ 'struct': 'Other', 'data': {} }\n{ 'struct': 'A' 'data': { 'a': 'Other', }\n{ 'command': 'c', 'returns': 'Other",
    );
  });

  it('changes nothing if the name is the old one', async () => {
    assert.equal(await renamed("{ 'command': 'sh$0ut' }\n", 'shut'), "{ 'command': 'shut' }\n");
  });
});

describe('rename refuses', () => {
  const two = "{ 'struct': 'A$0a', 'data': {} }\n{ 'enum': 'Bb', 'data': [] }";
  const inherited = "{ 'struct': 'Aa', 'data': { 'a': 'int' } }\n";
  const inheriting = "{ 'struct': 'Bb', 'base': 'Aa', 'data': { '*b': 'int' } }";
  const cases: readonly (readonly [what: string, text: string, newName: string, reason: string])[] = [
    ['a name that is defined', two, 'Bb', "'Bb' is already defined"],
    ['a built-in name', two, 'QType', "enum type 'QType' is already defined"],
    ['the style of another kind', two, 'aa-bb', 'name of struct must use CamelCase'],
    ['an ending that arrays have', two, 'AaList', "struct name should not end in 'List'"],
    [
      'a reserved name',
      inherited.replace("'a'", "'a$0'"),
      'has-a',
      "'data' member 'has-a' uses reserved name",
    ],
    [
      'a member that is inherited',
      inherited + inheriting.replace('*b', '*b$0'),
      'a',
      "member 'a' collides with member 'a' of type 'Aa'",
    ],
    [
      'a member that somebody has who inherits it',
      inherited.replace("'a'", "'a$0'") + inheriting,
      'b',
      "member 'b' collides with member 'b' of type 'Aa'",
    ],
    [
      'a value that is there',
      "{ 'enum': 'Aa', 'data': [ 'a$0', 'b' ] }",
      'b',
      "value 'b' collides with value 'b'",
    ],
    [
      'what is the same in C',
      "{ 'pragma': { 'member-name-exceptions': [ 'Aa' ] } }\n{ 'enum': 'Aa', 'data': [ 'b-c', 'a$0' ] }",
      'b_c',
      "value 'b_c' collides with value 'b-c'",
    ],
    [
      'what lacks the exception that a pragma makes',
      "{ 'enum': 'Aa', 'data': [ 'a$0' ] }",
      'b_c',
      "name of 'data' member 'b_c' must not use uppercase or '_'",
    ],
    [
      'a symbol in the wrong style',
      "{ 'command': 'a', 'if': 'WITH$0_A' }",
      'with_a',
      "'if' condition 'with_a' of command is not a valid identifier",
    ],
  ];
  for (const [what, text, newName, reason] of cases) {
    it(`${what}, in the words of the check`, async () => {
      const answer = await renamed(`${text}\n`, newName);
      assert.ok(
        answer.startsWith("'") && answer.includes(`' cannot be called '${newName}': ${reason}`),
        answer,
      );
    });
  }

  it('what is no name in any release', async () => {
    for (const newName of ["b', 'c", '', '*b', 'b c', 'b\n', '-b'])
      assert.equal(
        await renamed("{ 'enum': 'Aa', 'data': [ 'a$0' ] }\n", newName),
        `'${newName}' cannot be a name.`,
      );
  });

  it('what breaks another schema that includes the file', async () => {
    const root = (name: string) => `#-- ${name}.json\n{ 'include': 'held.json' }\n`;
    const text = `${root('a')}${root('b')}{ 'struct': 'Bb', 'data': {} }\n#-- held.json\n{ 'struct': 'He$0ld', 'data': {} }\n`;
    assert.equal(await renamed(text, 'Bb'), "'Held' cannot be called 'Bb': 'Bb' is already defined");
  });

  it('nothing because of errors that are there anyway', async () => {
    assert.equal(
      await renamed(
        "{ 'struct': 'He$0ld', 'data': { 'Held': 'Nope' } }\n{ 'enum': 'x', 'data': 1 }\n",
        'Other',
      ),
      "{ 'struct': 'Other', 'data': { 'Held': 'Nope' } }\n{ 'enum': 'x', 'data': 1 }\n",
    );
  });
});

describe('the place where a rename begins', () => {
  it('is the name alone', async () => {
    const found = await Promise.all([
      start("{ 'struct': 'Aa', 'data': { '*bo$0x': 'int' } }"),
      start("{ 'struct': 'Aa', 'data': { 'all': ['Aa'], 'box': 'Aa$0List' } }"),
      start("##\n# @aa:\n#\n# Like `root.a$0a`\n##\n{ 'command': 'aa' }"),
      start("##\n# @a$0a:\n##\n{ 'command': 'aa' }"),
      start("{ 'struct': 'A$0"),
    ]);
    assert.deepEqual(found, ['box <- box', 'Aa <- Aa', 'aa <- aa', 'aa <- aa', 'A <- A']);
  });

  const noName = 'Here stands no name that a schema defines.';
  const cases: readonly (readonly [text: string, reason: string])[] = [
    ["{ 'str$0uct': 'Aa', 'data': {} }", "'struct' is a word of the language."],
    ["{ 'struct': 'Aa', $0 'data': {} }", noName],
    ["{ 'struct': 'Aa', 'data': { 'a': 'in$0t' } }", "The type 'int' is built in."],
    ["{ 'struct': 'Aa', 'data': { 'a': 'No$0pe' } }", noName],
    [
      "#-- a.json\n{ 'include': 'b.$0json' }\n#-- b.json\n",
      "'b.json' is a file. Rename it where files are listed.",
    ],
    [
      "{ 'command': 'a', 'features': [ 'depre$0cated' ] }",
      "The feature 'deprecated' has a meaning of its own, which only this name has.",
    ],
    ["##\n# @a:\n#\n# Re$0turns: prose\n##\n{ 'command': 'a' }", "'Returns' is a word of the language."],
    ["##\n# @a:\n#\n# Pro$0se\n##\n{ 'command': 'a' }", noName],
    [
      "{ 'struct': 'Aa', 'data': {} }\n{ 'enum': 'Aa', 'data': [] }\n{ 'command': 'use', 'returns': 'A$0a' }",
      "'Aa' is defined more than once, so nobody can tell which one is meant elsewhere.",
    ],
    [
      `{ 'enum': 'E', 'data': [ 'a', 'b' ] }
{ 'struct': 'Aa', 'data': { 'id': 'int' } }
{ 'struct': 'Bb', 'data': { 'id': 'int' } }
##
# @U:
#
# See @i$0d.
##
{ 'union': 'U', 'base': { 'e': 'E' }, 'discriminator': 'e', 'data': { 'a': 'Aa', 'b': 'Bb' } }`,
      "'id' may mean several things here. Rename it where it is declared.",
    ],
    ['$0', noName],
  ];
  for (const [text, reason] of cases)
    it(`is not ${JSON.stringify(text)}`, async () => assert.equal(await start(text), reason));
});

describe('what a rename breaks', () => {
  const schema = `{ 'command': 'look', 'returns': 'Seen' }
{ 'struct': 'Seen', 'data': { 'inner': 'Inner' } }
{ 'struct': 'Inner', 'data': { 'part': 'Sort' } }
{ 'enum': 'Sort', 'data': [ 'one' ] }
{ 'event': 'HAPPENED', 'data': { 'sort': 'Sort' } }
{ 'struct': 'Unused', 'data': { 'rest': 'int' } }
{ 'alternate': 'Either', 'data': { 'number': 'int' } }
{ 'command': 'choose', 'data': { 'either': 'Either' }, 'features': [ 'fast' ], 'if': 'WITH_A' }
`;
  const cases: readonly (readonly [name: string, newName: string, users: string])[] = [
    ['look', 'find', 'look'],
    ['Seen', 'Found', ''],
    ['part', 'x', 'look'],
    ['one', 'two', 'HAPPENED, look'],
    ['HAPPENED', 'X', 'HAPPENED'],
    ['sort', 'x', 'HAPPENED'],
    ['rest', 'x', ''],
    ['number', 'x', ''],
    ['fast', 'x', 'choose'],
    ['WITH_A', 'X', ''],
  ];
  for (const [name, newName, users] of cases) {
    it(`is ${users || 'nothing'} for '${name}'`, async () => {
      const text = schema.replace(`'${name}'`, `'${name}$0'`);
      assert.equal((await wireUsers(text, newName)).join(', '), users);
    });
  }
});
