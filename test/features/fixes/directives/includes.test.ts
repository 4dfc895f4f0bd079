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
