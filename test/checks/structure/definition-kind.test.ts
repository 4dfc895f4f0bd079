import { itChecks } from '../../harness/check-fixture';

describe('definition kind', () => {
  itChecks(
    'is there',
    `
{ 'data': {} }
# ^^^^^^ expression must have exactly one key 'enum', 'struct', 'union', 'alternate', 'command', 'event'
{ 'Struct': 'Box', 'data': {} }
# ^^^^^^^^ expression must have exactly one key 'enum', 'struct', 'union', 'alternate', 'command', 'event'
{ }
# <--- expression must have exactly one key 'enum', 'struct', 'union', 'alternate', 'command', 'event'
`,
    {
      reference:
        "root.json:1: expression must have exactly one key 'enum', 'struct', 'union', 'alternate', 'command', 'event'",
    },
  );

  itChecks(
    'is there once',
    `
{ 'struct': 'Box', 'data': {}, 'enum': 'Colour' }
#                              ^^^^^^ expression must have exactly one key 'enum', 'struct', 'union', 'alternate', 'command', 'event'
{ 'command': 'start', 'event': 'STARTED', 'union': 'Sum' }
#                     ^^^^^^^ expression must have exactly one key 'enum', 'struct', 'union', 'alternate', 'command', 'event'
`,
  );
});
