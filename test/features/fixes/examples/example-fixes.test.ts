import { itFixes, offersFor } from '../../../harness/fix-fixture';
import assert from 'node:assert/strict';
import type { DiagnosticCode } from '../../../../server/src/checks/catalogue';

/** A schema with an example, in documentation that is complete. */
function withExample(...lines: readonly string[]): string {
  return `
{ 'enum': 'Medium', 'data': [ 'disc', 'tape' ] }
{ 'struct': 'Slot', 'data': { 'number': 'int', 'label': 'str', '*media': [ 'Medium' ] } }
{ 'event': 'EJECTED' }
##
# @eject:
#
# Give back what is inside.
#
# .. qmp-example::
#
${lines.map((line) => `#     ${line}`).join('\n')}
##
{ 'command': 'eject', 'data': { '*slot': 'Slot', '*medium': 'Medium', '*force': 'bool' } }
`;
}

type Row = readonly [code: string, before: string, title: string, after: string];

const ROWS: readonly Row[] = [
  ['unknown-command', '-> { "execute": "ejekt" }', "Change to 'eject'", '-> { "execute": "eject" }'],
  ['unknown-event', '<- { "event": "EJECTD", ... }', "Change to 'EJECTED'", '<- { "event": "EJECTED", ... }'],
  ['not-out-of-band', '-> { "exec-oob": "eject" }', "Change to 'execute'", '-> { "execute": "eject" }'],
  [
    'message-member',
    '-> { "execute": "eject", "argument": {} }',
    "Change to 'arguments'",
    '-> { "execute": "eject", "arguments": {} }',
  ],
  [
    'unknown-member',
    '-> { "execute": "eject", "arguments": { "medum": "disc" } }',
    "Change to 'medium'",
    '-> { "execute": "eject", "arguments": { "medium": "disc" } }',
  ],
  [
    'unknown-value',
    '-> { "execute": "eject", "arguments": { "medium": "disk" } }',
    "Change to 'disc'",
    '-> { "execute": "eject", "arguments": { "medium": "disc" } }',
  ],
  [
    'wrong-type',
    '-> { "execute": "eject", "arguments": { "force": "true" } }',
    'Change to true',
    '-> { "execute": "eject", "arguments": { "force": true } }',
  ],
  [
    'wrong-type',
    '-> { "execute": "eject", "arguments": { "slot": { "number": "0x10", ... } } }',
    'Change to 16',
    '-> { "execute": "eject", "arguments": { "slot": { "number": 16, ... } } }',
  ],
  [
    'wrong-type',
    '-> { "execute": "eject", "arguments": { "slot": { "label": 1, ... } } }',
    'Change to "1"',
    '-> { "execute": "eject", "arguments": { "slot": { "label": "1", ... } } }',
  ],
  [
    'wrong-type',
    '-> { "execute": "eject", "arguments": { "slot": { "media": "disc", ... } } }',
    'Make it an array',
    '-> { "execute": "eject", "arguments": { "slot": { "media": [ "disc" ], ... } } }',
  ],
  ['no-message', '<- {}', "Put it into 'return'", '<- { "return": {} }'],
  ['wrong-direction', '<- { "execute": "eject" }', "Change to '->'", '-> { "execute": "eject" }'],
  [
    'json-missing-comma',
    '-> { "execute": "eject" "id": 1 }',
    "Insert ','",
    '-> { "execute": "eject", "id": 1 }',
  ],
  ['json-trailing-comma', '-> { "execute": "eject", }', "Remove ','", '-> { "execute": "eject" }'],
  [
    'json-extra-comma',
    '-> { "execute": "eject",, "id": 1 }',
    "Remove ','",
    '-> { "execute": "eject", "id": 1 }',
  ],
  ['json-missing-colon', '-> { "execute" "eject" }', "Insert ':'", '-> { "execute": "eject" }'],
  [
    'json-missing-bracket',
    '-> { "execute": "eject", "id": [ 1 }',
    "Insert ']'",
    '-> { "execute": "eject", "id": [ 1 ] }',
  ],
  [
    'json-missing-opening-bracket',
    '-> { "execute": "eject", "id": [ "a": 1 } ] }',
    "Insert '{'",
    '-> { "execute": "eject", "id": [ { "a": 1 } ] }',
  ],
  [
    'json-early-bracket',
    '-> { "execute": "eject" }, "id": 1 }',
    "Remove '}'",
    '-> { "execute": "eject" , "id": 1 }',
  ],
  ['json-extra-bracket', '-> { "execute": "eject" } }', "Remove '}'", '-> { "execute": "eject" } '],
  [
    'json-wrong-bracket',
    '-> { "execute": "eject", "id": [ 1 } }',
    "Replace '}' by ']'",
    '-> { "execute": "eject", "id": [ 1 ] }',
  ],
  [
    'json-unquoted-key',
    '-> { execute: "eject" }',
    `Replace 'execute' by '"execute"'`,
    '-> { "execute": "eject" }',
  ],
  ['json-text-after-message', `-> { "execute": "eject" }'`, `Remove '''`, '-> { "execute": "eject" }'],
  [
    'json-unterminated-string',
    '-> { "execute": "eject }',
    'Insert the closing quote',
    '-> { "execute": "eject" }',
  ],
  [
    'json-bad-escape',
    '-> { "execute": "eject", "id": "\\q" }',
    "Change to '\\\\q'",
    '-> { "execute": "eject", "id": "\\\\q" }',
  ],
  [
    'json-control-character',
    '-> { "execute": "eject", "id": "\t" }',
    'Write an escape',
    '-> { "execute": "eject", "id": "\\t" }',
  ],
  [
    'json-bad-number',
    '-> { "execute": "eject", "id": 0x10 }',
    "Change to '16'",
    '-> { "execute": "eject", "id": 16 }',
  ],
  [
    'json-unknown-word',
    '-> { "execute": "eject", "id": True }',
    "Change to 'true'",
    '-> { "execute": "eject", "id": true }',
  ],
  [
    'json-unknown-word',
    '-> { "execute": "eject", "id": one }',
    'Put it in quotes',
    '-> { "execute": "eject", "id": "one" }',
  ],
  [
    'json-unknown-word',
    '-> { "execute": "eject", "id": constructor }',
    'Put it in quotes',
    '-> { "execute": "eject", "id": "constructor" }',
  ],
  ['json-comment', '-> { "execute": "eject" /* now */ }', 'Remove the comment', '-> { "execute": "eject"  }'],
];

describe('fixes of examples', () => {
  for (const [rule, before, title, after] of ROWS)
    itFixes(`mend ${rule}: ${title}`, {
      code: `qmp-example/${rule}` as DiagnosticCode,
      before: withExample(before),
      title,
      after: withExample(after),
    });

  it('are sure only where nothing else can have been meant', async () => {
    const offers = (line: string, rule: string) =>
      offersFor(withExample(line), `qmp-example/${rule}` as DiagnosticCode);
    assert.deepEqual(await offers('-> { "execute": "eject" "id": 1 }', 'json-missing-comma'), [
      "* Insert ','",
    ]);
    assert.deepEqual(
      await offers('-> { "execute": "eject", "arguments": { "mediun": "disc" } }', 'unknown-member'),
      ["* Change to 'medium'"],
    );
    assert.deepEqual(await offers('-> { "execute": "eject" } }', 'json-extra-bracket'), ["Remove '}'"]);
  });

  it('offer no member that the message has already', async () => {
    const offers = await offersFor(
      withExample('-> { "execute": "eject", "execut": 1 }'),
      'qmp-example/message-member',
    );
    assert.deepEqual(offers, []);
  });

  it('make no array of what cannot be its element', async () => {
    const example = '-> { "execute": "eject", "arguments": { "slot": { "media": 1, ... } } }';
    assert.deepEqual(await offersFor(withExample(example), 'qmp-example/wrong-type'), []);
  });

  it('go over several lines', async () => {
    const offers = await offersFor(
      withExample('-> { "execute": "eject" },', '     "id": 1 }'),
      'qmp-example/json-early-bracket',
    );
    assert.deepEqual(offers, ["Remove '}'"]);
  });
});
