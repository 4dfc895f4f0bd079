import assert from 'node:assert/strict';
import { formatOnType } from '../../../../server/src/features/formatting/on-type/format-on-type';
import { NEWEST_VERSION, releaseOf } from '../../../../server/src/releases/release';
import type { Version } from '../../../../server/src/releases/rule-span';
import { parse } from '../../../../server/src/syntax/parser';
import { applyChanges } from '../../../../server/src/text/text-change';

/** The text after something was typed at `$0`, and what an editor puts behind it by its own rules. */
function type(text: string, typed: string, ownText = '', release: Version = NEWEST_VERSION): string {
  const at = text.indexOf('$0');
  const now = text.slice(0, at) + typed + ownText + text.slice(at + 2);
  const offset = at + typed.length + ownText.length;
  const tree = parse(now, releaseOf(release));
  return applyChanges(now, formatOnType(tree, offset, typed.slice(-1)));
}

interface EnterCase {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly release?: Version;
}

/** Enter leads to the same, whatever the editor puts into the new line. */
function itEnters({ title, before, after, release }: EnterCase): void {
  it(title, () => {
    for (const ownText of ['', '# ', '#     ', '  '])
      assert.equal(type(before, '\n', ownText, release), after);
    const [windows, expected] = [before, after].map((text) => text.replaceAll('\n', '\r\n'));
    assert.equal(type(windows!, '\r\n', '', release), expected);
  });
}

describe('Enter at the start of a file', () => {
  it('changes nothing but the margin', () => {
    for (const text of ["{ 'command': 'pick' }\n", '\n', '', '##\n# @pick:\n##\n'])
      for (const lineEnd of ['\n', '\r\n'])
        assert.equal(type(`$0${text}`, lineEnd, text === '' ? '  ' : ''), lineEnd + text);
  });
});

describe('Enter in documentation', () => {
  const definition = "{ 'command': 'pick' }\n";
  const cases: EnterCase[] = [
    { title: 'begins a block', before: '##$0\n', after: '##\n# \n' },
    {
      title: 'begins a block in front of a definition',
      before: `##$0\n${definition}`,
      after: `##\n# \n${definition}`,
    },
    { title: 'goes on behind the symbol', before: '##\n# @pick:$0\n##\n', after: '##\n# @pick:\n# \n##\n' },
    {
      title: 'indents below a member',
      before: `##\n# @pick:\n#\n# @a: text$0\n##\n`,
      after: `##\n# @pick:\n#\n# @a: text\n#     \n##\n`,
    },
    {
      title: 'takes along what stands behind the cursor',
      before: `##\n# @pick:\n#\n# @a: some $0more\n##\n`,
      after: `##\n# @pick:\n#\n# @a: some\n#     more\n##\n`,
    },
    {
      title: 'indents below a tag as the text that is there',
      before: `##\n# @pick:\n#\n# Returns: some $0more\n#   text\n##\n`,
      after: `##\n# @pick:\n#\n# Returns: some\n#   more\n#   text\n##\n`,
    },
    {
      title: 'aligns with the text of a member where the release wants it',
      before: `##\n# @pick:\n#\n# @a: text$0\n##\n`,
      after: `##\n# @pick:\n#\n# @a: text\n#     \n##\n`,
      release: '7.2',
    },
    {
      title: 'aligns with the text of a long name where the release wants it',
      before: `##\n# @pick:\n#\n# @abcdef: text$0\n##\n`,
      after: `##\n# @pick:\n#\n# @abcdef: text\n#          \n##\n`,
      release: '8.0',
    },
    {
      title: 'keeps the indentation of a text',
      before: `##\n# @pick:\n#\n# @a: text\n#     more$0\n##\n`,
      after: `##\n# @pick:\n#\n# @a: text\n#     more\n#     \n##\n`,
    },
    {
      title: 'leaves nothing blank behind an empty line, and begins anew',
      before: `##\n# @pick:\n#\n# @a: text\n#     $0\n##\n`,
      after: `##\n# @pick:\n#\n# @a: text\n#\n# \n##\n`,
    },
    {
      title: 'indents the body of an example in front of what is there',
      before: '##\n# .. qmp-example::\n#$0\n#    :title: text\n#\n#     -> {}\n##\n',
      after: '##\n# .. qmp-example::\n#\n#     \n#    :title: text\n#\n#     -> {}\n##\n',
    },
    { title: 'hangs below an item', before: '##\n# - text$0\n##\n', after: '##\n# - text\n#   \n##\n' },
    {
      title: 'hangs below an item of an entry',
      before: `##\n# @pick:\n#\n# @a: text\n#\n#     12. text$0\n##\n`,
      after: `##\n# @pick:\n#\n# @a: text\n#\n#     12. text\n#         \n##\n`,
    },
    {
      title: 'indents below a directive',
      before: '##\n# .. note:: text$0\n##\n',
      after: '##\n# .. note:: text\n#    \n##\n',
    },
    {
      title: 'indents the body of an example',
      before: '##\n# .. qmp-example::\n#$0\n##\n',
      after: '##\n# .. qmp-example::\n#\n#     \n##\n',
    },
    {
      title: 'indents the body of an example with options',
      before: '##\n# .. qmp-example::\n#    :annotated:\n#    :title: text\n#$0\n##\n',
      after: '##\n# .. qmp-example::\n#    :annotated:\n#    :title: text\n#\n#     \n##\n',
    },
    {
      title: 'goes on in an example',
      before: '##\n# .. qmp-example::\n#\n#     -> { "execute":$0\n##\n',
      after: '##\n# .. qmp-example::\n#\n#     -> { "execute":\n#     \n##\n',
    },
    {
      title: 'goes on in an example behind an empty line',
      before: '##\n# .. qmp-example::\n#\n#     -> {}\n#$0\n##\n',
      after: '##\n# .. qmp-example::\n#\n#     -> {}\n#\n#     \n##\n',
    },
    {
      title: 'leaves an example behind two empty lines',
      before: '##\n# .. qmp-example::\n#\n#     -> {}\n#\n#     $0\n##\n',
      after: '##\n# .. qmp-example::\n#\n#     -> {}\n#\n#\n# \n##\n',
    },
    {
      title: 'goes on in a literal block',
      before: '##\n# Text::\n#\n#    one\n#$0\n##\n',
      after: '##\n# Text::\n#\n#    one\n#\n#    \n##\n',
    },
    { title: 'goes on at the end of a file', before: '##\n# Text$0', after: '##\n# Text\n# ' },
  ];
  cases.forEach(itEnters);

  it('leaves alone what is no line of a block', () => {
    for (const text of [
      `##\n# Text\n##$0\n${definition}`,
      '##\n# Text\n$0##\n',
      '##\n# Text\n$0\n# Text\n##\n',
    ])
      assert.equal(type(text, '\n'), text.replace('$0', '\n'));
  });
});

describe('Enter in an expression', () => {
  const cases: [title: string, before: string, after: string][] = [
    ['aligns with the first member', "{ 'struct': 'A',$0", "{ 'struct': 'A',\n  "],
    [
      'puts a bracket below the one that it closes',
      "{ 'struct': 'A',\n  'data': { 'a': 'str'$0 } }\n",
      "{ 'struct': 'A',\n  'data': { 'a': 'str'\n          } }\n",
    ],
    [
      'aligns what it takes along',
      "{ 'struct': 'A',\n  'data': { 'a': 'str', $0'b': 'str' } }\n",
      "{ 'struct': 'A',\n  'data': { 'a': 'str',\n            'b': 'str' } }\n",
    ],
    [
      'leaves room in front of a bracket that the editor closed',
      "{ 'struct': 'A',$0}",
      "{ 'struct': 'A',\n  }",
    ],
    [
      'indents behind a bracket at the end of a line',
      "{ 'enum': 'A',\n  'data': [$0 ] }\n",
      "{ 'enum': 'A',\n  'data': [\n      ] }\n",
    ],
    ['indents by four', "{ 'enum': 'A',\n  'data': [$0", "{ 'enum': 'A',\n  'data': [\n      "],
    [
      'goes on as begun',
      "{ 'enum': 'A',\n  'data': [\n    'a',$0",
      "{ 'enum': 'A',\n  'data': [\n    'a',\n    ",
    ],
    ['indents a value below its key', "{ 'struct':$0", "{ 'struct':\n    "],
    ['goes back to the first column', "{ 'command': 'pick' }$0\n", "{ 'command': 'pick' }\n\n"],
    ['leaves nothing blank behind an empty line', "{ 'struct': 'A',\n  $0", "{ 'struct': 'A',\n\n  "],
    [
      'makes two comments of one',
      "{ 'struct': 'A', # some $0more\n  'data': {} }\n",
      "{ 'struct': 'A', # some\n  # more\n  'data': {} }\n",
    ],
    ['makes two comments of one at the top', '# some $0more\n', '# some\n# more\n'],
    ['knows a string from a comment', "{ 'if': '#',$0 'a' }", "{ 'if': '#',\n  'a' }"],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => {
      for (const ownText of ['', '    ', '\t']) assert.equal(type(before, '\n', ownText), after);
    });
  }
});

describe('a closing bracket', () => {
  const cases: [title: string, before: string, typed: string, after: string][] = [
    [
      'stands below the one that it closes',
      "{ 'data': [ 'a',\n      $0",
      ']',
      "{ 'data': [ 'a',\n          ]",
    ],
    [
      'stands where the line of the one begins that ends its line',
      "{ 'enum': 'A',\n  'data': [\n      'a'\n      $0",
      ']',
      "{ 'enum': 'A',\n  'data': [\n      'a'\n  ]",
    ],
    ['stays behind other things', "{ 'data': [ 'a'\n     'b' $0", ']', "{ 'data': [ 'a'\n     'b' ]"],
    ['stays in documentation', '##\n# Text\n#\n  $0\n##\n', '}', '##\n# Text\n#\n  }\n##\n'],
    ['stays in a comment', '# Text\n#  $0\n', '}', '# Text\n#  }\n'],
  ];
  for (const [title, before, typed, after] of cases)
    it(title, () => {
      assert.equal(type(before, typed), after);
    });
});

describe('formatting while typing', () => {
  it('stands any text, and changes no more than blanks and the marks of comments', () => {
    const text = "##\n# @pick:\n#\n# - a\n#   ::\n\n#\tb\n## x\n{ 'a' [ 'b\n, # c\n} ]\n##\r\n# d\r\n##";
    for (const release of ['2.12', '7.2', NEWEST_VERSION] as const)
      for (let offset = 0; offset <= text.length; offset++)
        for (const typed of ['\n', '}', ']']) {
          const before = `${text.slice(0, offset)}$0${text.slice(offset)}`;
          const after = type(before, typed, '', release);
          const solid = (source: string): string => source.replaceAll(/[\s#]/g, '');
          assert.equal(solid(after), solid(before.replace('$0', typed)));
        }
  });
});
