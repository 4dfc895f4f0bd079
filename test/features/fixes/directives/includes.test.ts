import { itFixes } from '../../../harness/fix-fixture';

describe('quick fixes of includes', () => {
  const other = "#-- sub/fruit.json\n{ 'struct': 'Fruit', 'data': {} }\n";

  itFixes('a path that is misspelled', {
    code: 'include-unreadable',
    before: `#-- root.json\n{ 'include': 'sub/friut.json' }\n${other}`,
    title: "Change to 'sub/fruit.json'",
    after: `#-- root.json\n{ 'include': 'sub/fruit.json' }\n${other}`,
  });

  itFixes('a file that lies elsewhere', {
    code: 'include-unreadable',
    before: `#-- root.json\n{ 'include': 'fruit.json' }\n${other}`,
    title: "Change to 'sub/fruit.json'",
    after: `#-- root.json\n{ 'include': 'sub/fruit.json' }\n${other}`,
  });
});

describe('quick fixes in files whose lines end as on Windows', () => {
  const windows = (text: string): string => text.replaceAll('\n', '\r\n');

  itFixes('end their own lines so', {
    code: 'member-undocumented',
    before: windows(
      "{ 'pragma': { 'doc-required': true } }\n##\n# @Sack:\n##\n{ 'struct': 'Sack', 'data': { 'a': 'int' } }\n",
    ),
    title: "Exempt 'Sack' by pragma 'documentation-exceptions' (not for new interfaces)",
    after: windows(
      "{ 'pragma': { 'doc-required': true } }\n{ 'pragma': { 'documentation-exceptions': [ 'Sack' ] } }\n##\n# @Sack:\n##\n{ 'struct': 'Sack', 'data': { 'a': 'int' } }\n",
    ),
  });
});
