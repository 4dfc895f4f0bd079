import { itChecks } from '../../harness/check-fixture';

describe('includes', () => {
  itChecks(
    'may lead to one file by several ways',
    `
#-- qapi/root.json
{ 'include': 'sub/a.json' }
{ 'include': 'b.json' }
{ 'include': 'sub/../b.json' }
#-- qapi/sub/a.json
{ 'include': '../b.json' }
#-- qapi/b.json
{ 'struct': 'Box', 'data': {} }
`,
  );

  itChecks(
    'must not lead back',
    `
#-- qapi/root.json
{ 'include': 'a.json' }
{ 'include': 'root.json' }
#            ^^^^^^^^^^^ inclusion loop for root.json
#-- qapi/a.json
{ 'include': 'sub/b.json' }
#-- qapi/sub/b.json
{ 'include': '../a.json' }
#            ^^^^^^^^^^^ inclusion loop for ../a.json
{ 'include': '../root.json' }
#            ^^^^^^^^^^^^^^ inclusion loop for ../root.json
`,
    {
      reference: `
In file included from qapi/root.json:1:
In file included from qapi/a.json:1:
qapi/sub/b.json:1: inclusion loop for ../a.json`,
    },
  );

  itChecks(
    'must lead to a file that can be read',
    `
#-- qapi/root.json
{ 'include': 'sub/missing.json' }
#            ^^^^^^^^^^^^^^^^^^ can't read include file 'qapi/sub/missing.json': No such file or directory
{ 'include': '/etc/missing.json' }
#            ^^^^^^^^^^^^^^^^^^^ can't read include file '/etc/missing.json': No such file or directory
`,
    {
      reference:
        "qapi/root.json:1: can't read include file 'qapi/sub/missing.json': No such file or directory",
    },
  );

  itChecks(
    'that are not read say why, if the reason is not a passing one',
    `
{ 'include': 'outside.json' }
#            ^^^^^^^^^^^^^^ include file 'outside.json' lies outside of the workspace and is not read
{ 'include': 'slow.json' }
`,
    {
      failures: {
        'outside.json': { kind: 'out-of-bounds', reason: 'the workspace' },
        'slow.json': { kind: 'pending', reason: 'is being read' },
      },
    },
  );

  itChecks(
    'say in the words of the release what is wrong with them',
    `
#-- qapi/root.json
{ 'include': 'root.json' }
#            ^^^^^^^^^^^ Inclusion loop for root.json
{ 'include': 'missing.json' }
#            ^^^^^^^^^^^^^^ No such file or directory: qapi/missing.json
`,
    { release: '4.1', reference: 'qapi/root.json:1: Inclusion loop for root.json' },
  );
});
