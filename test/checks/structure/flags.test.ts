import { itChecks } from '../../harness/check-fixture';

describe('flags', () => {
  itChecks(
    'say only what is not so anyway',
    `
{ 'struct': 'Box', 'data': {} }
{ 'command': 'a', 'gen': false, 'success-response': false, 'allow-oob': true, 'allow-preconfig': true }
{ 'command': 'b', 'gen': true, 'success-response': 'no' }
#                        ^^^^ flag 'gen' may only use false value
#                                                  ^^^^ flag 'success-response' may only use false value
{ 'command': 'c', 'allow-oob': false, 'allow-preconfig': [], 'coroutine': 'true' }
#                              ^^^^^ flag 'allow-oob' may only use true value
#                                                        ^^ flag 'allow-preconfig' may only use true value
#                                                                         ^^^^^^ flag 'coroutine' may only use true value
{ 'command': 'd', 'data': 'Box', 'boxed': false }
#                                         ^^^^^ flag 'boxed' may only use true value
{ 'event': 'E', 'data': 'Box', 'boxed': false }
#                                       ^^^^^ flag 'boxed' may only use true value
`,
  );

  itChecks(
    'for out of band and for coroutines exclude each other',
    `
{ 'command': 'a', 'allow-oob': true, 'coroutine': true }
#                                    ^^^^^^^^^^^ flags 'allow-oob' and 'coroutine' are incompatible
{ 'command': 'b', 'coroutine': true, 'allow-oob': true }
#                                    ^^^^^^^^^^^ flags 'allow-oob' and 'coroutine' are incompatible
{ 'command': 'c', 'coroutine': true }
`,
  );

  const recover = `
{ 'command': 'migrate_recover', 'data': { 'uri': 'str' }, 'allow-oob': true }
`;

  itChecks('allow a command to run out of band, whatever its style, in 2.12', recover, { release: '2.12' });

  itChecks(
    'do not excuse the style of a command in 10.2',
    `${recover}#            ^^^^^^^^^^^^^^^^^ name of command must not use uppercase or '_'
`,
    {
      release: '10.2',
      reference:
        "root.json: In command 'migrate_recover':\nroot.json:1: name of command must not use uppercase or '_'",
    },
  );

  for (const release of ['4.2', '5.2', '6.1', '7.2', '8.2', '9.2', '10.2'] as const) {
    itChecks(
      `say only what is not the rule, in ${release}`,
      `
{ 'command': 'migrate-recover', 'data': { 'uri': 'str' }, 'allow-oob': false }
#                                                                      ^^^^^ flag 'allow-oob' may only use true value
`,
      { release },
    );
  }
});
