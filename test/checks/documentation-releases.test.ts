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
