import type { Version } from '../../server/src/releases/rule-span';
import { itChecks } from '../harness/check-fixture';

/** What earlier releases say about `##` blocks. The ways to read them are tested in `test/syntax`. */
describe('headings in documentation', () => {
  itChecks(
    'are no part of a definition, where a section may start (9.0 to 10.0)',
    `
##
# @start:
#
# Text
# = still text
#
# = Heading
# ^^^^^^^^^ unexpected '=' markup in definition documentation
##
{ 'command': 'start' }
`,
    { release: '10.0', reference: "root.json:7:1: unexpected '=' markup in definition documentation" },
  );

  itChecks(
    'are no part of a definition, wherever they stand (5.2 to 8.2)',
    `
##
# @start:
#
# Text
# = Heading
# ^^^^^^^^^ unexpected '=' markup in definition documentation
##
{ 'command': 'start' }
`,
    { release: '5.2', reference: "root.json:5:1: unexpected '=' markup in definition documentation" },
  );

  itChecks(
    'come first in a free-form block (9.0 to 10.0)',
    `
##
# = Chapter
#
# == Section
# ^^^^^^^^^^ '=' heading must come first in a comment block
#  = text
##
`,
    { release: '9.0', reference: "root.json:4:1: '=' heading must come first in a comment block" },
  );

  const anywhere =
    '##\n# = Chapter\n#\n# = Another\n##\n##\n# @start:\n#\n# = Heading\n##\n{ "command": "start" }';
  itChecks('are mere text (since 10.1)', anywhere.replaceAll('"', "'"), { release: '10.1' });
  itChecks('are mere text (up to 5.1)', anywhere.replaceAll('"', "'"), { release: '5.1' });
});

/** The same mistake, and what the releases say about it: the oldest first. */
function itSays(
  title: string,
  text: string,
  marks: string,
  wordings: readonly (readonly [Version, string])[],
): void {
  for (const [release, report] of wordings) {
    const message = report.replace(/^(?:[^\n]*\n)?root\.json:\d+(?::\d+)?: /, '');
    itChecks(`${title} (${release})`, text.replace(marks, `${marks} ${message}`), {
      release,
      reference: report,
    });
  }
}

describe('documentation in the words of earlier releases', () => {
  itSays(
    'an entry without text',
    `
##
# @start:
#
# @a:
#  ^
# @b: text
##
{ 'command': 'start', 'data': { 'a': 'int', 'b': 'int' } }
`,
    '#  ^',
    [
      ['4.1', "root.json:5:1: Empty doc section 'a'"],
      ['8.2', "root.json:5:1: empty doc section 'a'"],
      ['9.2', "root.json:4: text required after '@a:'"],
      ['10.0', "root.json:4: text required after 'Member:'"],
    ],
  );

  itSays(
    'a tag without text',
    `
##
# @start:
#
# TODO:
# ^^^^
##
{ 'command': 'start' }
`,
    '# ^^^^',
    [
      ['4.2', "root.json:5:1: empty doc section 'TODO'"],
      ['9.0', "root.json:4: text required after 'TODO:'"],
      ['10.0', "root.json:4: text required after 'Todo:'"],
    ],
  );

  itSays(
    'an entry behind a tag',
    `
##
# @start:
#
# Since: 1.0
#
# @a: text
# ^^^
##
{ 'command': 'start', 'data': { 'a': 'int' } }
`,
    '# ^^^',
    [
      ['2.12', "root.json:6:1: '@a:' can't follow 'Since' section"],
      ['8.0', "root.json:6:1: '@a:' can't follow 'Since' section"],
      ['8.1', "root.json:6:1: description of '@a:' follows a section"],
    ],
  );

  itSays(
    'a symbol without a name',
    `
##
# @:
# ^^
##
{ 'command': 'start' }
`,
    '# ^^',
    [
      ['4.1', 'root.json:2:1: Invalid name'],
      ['6.1', 'root.json:2:1: invalid name'],
      ['6.2', "root.json:2:1: name required after '@'"],
    ],
  );

  itSays(
    'a tag that stands twice',
    `
##
# @start:
#
# Since: 1.0
#
# Since: 2.0
# ^^^^^
##
{ 'command': 'start' }
`,
    '# ^^^^^',
    [
      ['4.1', "root.json:6:1: Duplicated 'Since' section"],
      ['8.2', "root.json:6:1: duplicated 'Since' section"],
      ['9.0', "root.json:6: duplicated 'Since' section"],
    ],
  );

  itSays(
    'Returns of what is no command',
    `
##
# @Box:
#
# Returns: nothing
# ^^^^^^^
##
{ 'struct': 'Box', 'data': {} }
`,
    '# ^^^^^^^',
    [
      ['2.12', "root.json:1: 'Returns:' is only valid for commands"],
      ['8.2', "root.json:1: 'Returns:' is only valid for commands"],
      ['9.0', "root.json:4: 'Returns' section is only valid for commands"],
    ],
  );

  itSays(
    'a ghost',
    `
##
# @Box:
#
# @a: text
#  ^
##
{ 'struct': 'Box', 'data': {} }
`,
    '#  ^',
    [
      ['4.1', 'root.json:1: The following documented members are not in the declaration: a'],
      ['8.2', "root.json:1: documented member 'a' does not exist"],
      ['9.0', "root.json:4: documented member 'a' does not exist"],
    ],
  );

  itSays(
    'a feature that does not exist',
    `
##
# @Box:
#
# Features:
# @a: text
#  ^
##
{ 'struct': 'Box', 'data': {} }
`,
    '#  ^',
    [
      ['6.1', "root.json:1: documented member 'a' does not exist"],
      ['6.2', "root.json:1: documented feature 'a' does not exist"],
    ],
  );
});

describe('what earlier releases do not ask of documentation', () => {
  const bare = "##\n# @start:\n##\n{ 'command': 'start', 'data': { 'a': 'int' } }\n";
  itChecks('members need none (up to 8.2)', bare, { release: '8.2' });

  const feature = "##\n# @Box:\n##\n{ 'struct': 'Box', 'data': {}, 'features': [ 'fast' ] }\n";
  itChecks('features need none (up to 4.1)', feature, { release: '4.1' });

  const ghosts =
    "##\n# @Hue:\n#\n# @b: text\n##\n{ 'enum': 'Hue', 'data': [ 'a' ] }\n" +
    "##\n# @start:\n#\n# @b: text\n##\n{ 'command': 'start' }\n" +
    "##\n# @Box:\n#\n# Features:\n# @b: text\n##\n{ 'struct': 'Box', 'data': {} }\n";
  itChecks('ghosts may haunt enums, features, and commands without arguments (up to 4.1)', ghosts, {
    release: '4.1',
  });

  itChecks(
    'the member that a simple union brings may be described (up to 6.1)',
    "##\n# @Sum:\n#\n# @type: text\n##\n{ 'union': 'Sum', 'data': { 'a': 'int' } }\n",
    { release: '6.1' },
  );
});

describe('a comment right behind documentation (9.0)', () => {
  itChecks(
    'comes between it and its definition',
    `
##
# @start:
#  ^^^^^ documentation for 'start' is not followed by the definition
##
# a comment
{ 'command': 'start' }
`,
    { release: '9.0', reference: "root.json:1: documentation for 'start' is not followed by the definition" },
  );

  itChecks(
    'is taken for the start of another block',
    `
##
# About this
##
# a comment
# <----------- junk after '##' at start of documentation comment
{ 'command': 'start' }
`,
    { release: '9.0', reference: "root.json:4:1: junk after '##' at start of documentation comment" },
  );

  itChecks('does no harm (9.1)', "##\n# @start:\n##\n# a comment\n{ 'command': 'start' }\n", {
    release: '9.1',
  });
});
