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
});
