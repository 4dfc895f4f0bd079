import assert from 'node:assert/strict';
import { diagnosticsOf, mistakesIn, schemaWithExample } from './example-fixture';

const TIME = '"timestamp": { "seconds": 1, "microseconds": 2 }';

describe('examples that conform', () => {
  for (const example of [
    '-> { "execute": "load", "arguments": { "medium": "disc", "tracks": [ { "from": 1 } ] }, "id": [ 1 ] }\n<- { "return": [], "id": [ 1 ] }',
    '-> { "execute": "load", "arguments": { "medium": "none" } }\n<- { "return": [ { "slot": 1, "speed": 1.5, "ready": true, "extra": [ { } ], "gap": null } ] }',
    '-> { "execute": "load", "arguments": { ... } }\n<- { "return": [ { "slot": 1, ... }, ... ] }',
    '-> { "execute": "load", "arguments": ... }\n<- ... and so on ...',
    '-> { "execute": "load", ... }\n<- { "return": { ... } }',
    '-> { "exec-oob": "stop" }\n<- { "return": {} }',
    '-> { "execute": "raw", "arguments": { "name": "a", "more": 1 } }\n<- { "return": {} }',
    '-> { "execute": "query", "id": 1 }\n-> { "exec-oob": "stop", "id": 2 }\n<- { "return": {}, "id": 2 }\n<- { "return": { "slot": 1, "speed": 2, "ready": false }, "id": 1 }',
    '-> { "execute": "query", "id": 1 }\n-> { "exec-oob": "stop", "id": 2 }\n<- { "return": {}, "id": 2 }\n-> { "exec-oob": "stop", "id": 3 }\n<- { "return": { "slot": 1, "speed": 2, "ready": false }, "id": 1 }\n<- { "return": {}, "id": 3 }',
    '-> { "execute": "query", "arguments": { "qtype": "qnull" } }\n<- { "error": { "class": "GenericError", "desc": "no" } }',
    `<- { "event": "LOADED", "data": { "media": "tape" }, ${TIME} }`,
    `<- { "event": "LOADED", "data": { "media": { "medium": "tape", "metres": 255 } }, ${TIME} }`,
    `<- { "event": "EMPTY", ${TIME} }\n{ "event": "EMPTY", "data": {}, ${TIME} }`,
    '<- { "QMP": { "version": {}, "capabilities": [ "oob" ] } }',
    '<- { "return": ... }\n<- { "return": ... }',
    '-> { "execute": "eject" }\n<- { "return": {} }\n-> ...\n<- { "return": [ 1 ] }',
    '-> { "execute": "eject" }\n<- { "return": {} }\n... and "so" on, [ ...\n<- { "return": [ 1 ] }',
    '-> { "execute": "eject" }\n...\n<- { "return": [ 1 ] }\n-> { "execute": "stop" }\n<- { "return": {} }',
    '-> { "execute": "load", "arguments": { "medium": "disc", "tracks": [], "next": { "tracks": [], "next": { "tracks": [] } } } }',
    '{ "a": "no message at all" }',
    '-> { "execute": "skip", "arguments": { "at": -1, "to": -9223372036854775808 } }\n<- { "return": { "at": 18446744073709551615, "to": 0 } }',
    '-> { "execute": "query" }\n<- { "return": { "slot": 1, "speed": 1, "ready": true } }',
    '<- { "return": { ... }, "id": 7 }\n-> { "execute": "eject", "id": 8 }\n<- { "return": {}, "id": 8 }',
    '-> { "execute": "eject", "id": 1 }\n...\n-> { "execute": "eject", "id": 3 }\n<- { "return": [], "id": 2 }\n<- { "return": {}, "id": 3 }',
    '-> { "execute": "eject", "id": 1 }\n<- { "error": { "class": "GenericError", "desc": "no" } }',
    '-> { "execute": "eject", "id": 1 }\n<- { "return": {}, ... }',
    '-> ...\n<- { "return": { ... }, "id": 1 }\n-> { "execute": "eject", ... }\n<- { "return": {}, "id": 2 }',
    '-> { "execute": "off" }\n<- { "error": { "class": "GenericError", "desc": "no" } }',
    '-> { "execute": "stop", "id": ... }\n<- { "return": {}, "id": 4 }',
    '-> { "execute": "stop", ... }\n-> { "execute": "query", "id": 1 }\n<- { "return": {}, "id": 4 }',
    '-> { "execute": "query", "id": 1.0 }\n-> { "execute": "stop", "id": ... }\n<- { "return": {}, "id": 4 }',
    '-> { "execute": "query", "id": 1 }\n-> { "execute": "stop" }\n<- { "return": {} }\n<- { "return": { ... }, "id": 1 }',
    '-> { "execute": "stop" }\n-> { "execute": "query", "id": 1 }\n<- { "return": {} }',
    '-> { "execute": "query", "id": { "a": [ null, 1 ], "b": true } }\n-> { "execute": "stop", "id": false }\n<- { "return": {}, "id": false }\n<- { "return": { ... }, "id": { "b": true, "a": [ null, 1 ] } }',
  ])
    it(`are left alone: ${example.slice(0, 70)}`, () =>
      assert.deepEqual(mistakesIn(schemaWithExample(example)), []));
});

/** What is wrong with an example. */
const CASES: readonly [example: string, mistakes: readonly string[]][] = [
  ['-> { "execute": "laod" }', ["unknown-command 'laod': there is no command 'laod'"]],
  ['-> { "execute": "LOADED" }', ["unknown-command 'LOADED': there is no command 'LOADED'"]],
  [`<- { "event": "load", ${TIME} }`, ["unknown-event 'load': there is no event 'load'"]],
  [
    '-> { "exec-oob": "eject" }',
    [
      "not-out-of-band 'exec-oob': command 'eject' cannot be executed out of band: it lacks 'allow-oob': true",
    ],
  ],
  ['-> { "execute": 1 }', ["wrong-type '1': 'execute' must be a string, not an integer"]],
  [
    '-> { "execute": "eject", "argument": {} }',
    ["message-member 'argument': a command has no member 'argument'"],
  ],
  [
    '-> { "execute": "eject", "exec-oob": "eject" }',
    ["message-member 'exec-oob': a command has no member 'exec-oob'"],
  ],
  [
    '-> { "execute": "eject", "control": {} }',
    ["message-member 'control': a command has no member 'control'"],
  ],
  [
    '-> { "execute": "eject", "arguments": { "a": 1 } }',
    ["unknown-member 'a': command 'eject' has no argument 'a'"],
  ],
  ['-> { "execute": "load" }', ["missing-member 'load': missing 'medium', required by union 'Media'"]],
  [
    '-> { "execute": "load", "arguments": { "medium": "disc", "metres": 1 } }',
    [
      "missing-member 'arguments': missing 'tracks', required by union 'Media'",
      "wrong-branch 'metres': 'metres' is for branch 'tape', but 'medium' is 'disc'",
    ],
  ],
  [
    '-> { "execute": "load", "arguments": { "medium": "disc", "trakcs": 3 } }',
    ["unknown-member 'trakcs': union 'Media' with 'medium' 'disc' has no member 'trakcs'"],
  ],
  [
    '-> { "execute": "load", "arguments": { "medium": "tape", "metres": 256 } }',
    ["out-of-range '256': 256 does not fit into 'uint8', which goes from 0 to 255"],
  ],
  [
    '-> { "execute": "load", "arguments": { "medium": "tape", "metres": -1, "speed": 3 } }',
    [
      "out-of-range '-1': -1 does not fit into 'uint8', which goes from 0 to 255",
      "unknown-member 'speed': union 'Media' with 'medium' 'tape' has no member 'speed'",
    ],
  ],
  [
    '-> { "execute": "load", "arguments": { "medium": "stone", "speed": 3 } }',
    ["unknown-value 'stone': enum 'Medium' has no value 'stone'"],
  ],
  [
    '-> { "execute": "load", "arguments": { "metres": 3 } }',
    ["missing-member 'arguments': missing 'medium', required by union 'Media'"],
  ],
  [
    '-> { "execute": "load", "arguments": [] }',
    ["wrong-type '[': 'arguments' must be an object of union 'Media', not an array"],
  ],
  [
    '-> { "execute": "query", "arguments": { "slot": "1", "qtype": "qfloat" } }',
    [
      `wrong-type '"1"': 'slot' must be an integer, not a string`,
      "unknown-value 'qfloat': enum 'QType' has no value 'qfloat'",
    ],
  ],
  [
    '-> { "execute": "query", "arguments": { "slot": 1.5 } }',
    ["wrong-type '1.5': 'slot' must be an integer, not a floating-point number"],
  ],
  [
    '-> { "execute": "query", "arguments": { "slot": 1e3 } }',
    ["wrong-type '1e3': 'slot' must be an integer, not a floating-point number"],
  ],
  [
    '-> { "execute": "query", "arguments": { "slot": 0x10 } }',
    ["json-bad-number '0x10': '0x10' is no number of JSON"],
  ],
  [
    '-> { "execute": "skip", "arguments": { "at": -9223372036854775809, "to": 18446744073709551616 } }\n<- { "return": { "at": -1, "to": 0 } }',
    [
      "out-of-range '-9223372036854775809': -9223372036854775809 does not fit into 'uint64', which goes from 0 to 18446744073709551615",
      "out-of-range '18446744073709551616': 18446744073709551616 does not fit into 'size', which goes from 0 to 18446744073709551615",
      "out-of-range '-1': -1 does not fit into 'uint64', which goes from 0 to 18446744073709551615",
    ],
  ],
  [
    '-> { "execute": "query" }\n<- { "return": { "slot": 1, "speed": null, "ready": 1, "gap": 0 } }',
    [
      "wrong-type 'null': 'speed' must be a number, not null",
      "wrong-type '1': 'ready' must be a boolean, not an integer",
      "wrong-type '0': 'gap' must be null, not an integer",
    ],
  ],
  [
    '-> { "execute": "load", "arguments": { "medium": "none" } }\n<- { "return": [ 1, { "slot": 1 } ] }',
    [
      "wrong-type '1': an element of 'return' must be an object of struct 'Loaded', not an integer",
      "missing-member '{': missing 'speed' and 'ready', required by struct 'Loaded'",
    ],
  ],
  [
    '-> { "execute": "eject" }\n<- { "return": { "a": 1 } }',
    ["unknown-member 'a': what 'eject' returns has no member 'a'"],
  ],
  [
    '-> { "execute": "eject" }\n<- { "return": "" }',
    [`wrong-type '""': 'return' must be an object, not a string`],
  ],
  [
    '-> { "execute": "eject" }\n<- { "return": {} }\n<- { "return": {} }',
    ["stray-reply '<-': this replies to nothing: every command in front of it has a reply already"],
  ],
  [
    '-> ...\n<- { "return": { "slot": 1 } }\n<- { "return": {} }',
    [
      "missing-member 'return': missing 'speed' and 'ready', required by struct 'Loaded'",
      "stray-reply '<-': this replies to nothing: every command in front of it has a reply already",
    ],
  ],
  [
    `-> { "execute": "fill", "arguments": { "shelves": [
           { "row": "upper", "medium": "disc", "tracks": [] },
           { "row": "upper", "medium": "tape", "tracks": [] },
           { "row": "upper", "medium": "disc", "metres": 1 },
           { "row": "lower", "medium": "disc" },
           { "row": "upper", "medium": "tape", "metres": 1 } ] } }`,
    [
      "missing-member '{': missing 'metres', required by union 'Shelf'",
      "wrong-branch 'tracks': 'tracks' is for branch 'disc', but 'medium' is 'tape'",
      "missing-member '{': missing 'tracks', required by union 'Shelf'",
      "wrong-branch 'metres': 'metres' is for branch 'tape', but 'medium' is 'disc'",
      "wrong-branch 'medium': 'medium' is for branch 'upper', but 'row' is 'lower'",
    ],
  ],
  [
    '-> { "execute": "eject", "id": "a" }\n<- { "return": {}, "id": "b" }',
    [`unknown-id '"b"': no command in front of it that waits for a reply has the 'id' "b"`],
  ],
  [
    '-> { "execute": "stop", "id": <number> }\n<- { "return": {}, "id": 4 }',
    [
      "json-unknown-word '<number>': '<number>' is no value of JSON: strings are in quotes, the words are true, false and null",
    ],
  ],
  [
    '-> { "execute": "eject", "id": [ 1 ] }\n<- { "return": {}, "id": [ 2 ] }',
    ["unknown-id '[ 2 ]': no command in front of it that waits for a reply has the 'id' [2]"],
  ],
  [
    '-> { "execute": "eject" }\n<- { "return": {}, "id": 1 }',
    ["unknown-id '1': no command in front of it that waits for a reply has the 'id' 1"],
  ],
  [
    '-> { "execute": "eject", "id": 1 }\n<- { "return": { "a": 1 } }',
    [
      "missing-member 'return': missing 'id', required by a reply to a command that has one",
      "unknown-member 'a': what 'eject' returns has no member 'a'",
    ],
  ],
  [
    '-> { "execute": "off" }\n<- { "return": {} }',
    ["silent-command 'return': command 'off' is only answered if it fails: it has 'success-response': false"],
  ],
  [
    '-> { "execute": "eject" }\n<- { "error": "no" }',
    [`wrong-type '"no"': 'error' must be an object, not a string`],
  ],
  [
    '-> { "execute": "eject" }\n<- { "error": { "desc": 1 } }',
    [
      "missing-member 'error': missing 'class', required by an error",
      "wrong-type '1': 'desc' must be a string, not an integer",
    ],
  ],
  [
    '-> { "execute": "eject" }\n<- { "status": 1 }',
    ["no-message '{': a message from the server needs 'return', 'error' or 'event'"],
  ],
  ['-> { "arguments": {} }', ["no-message '{': a message to the server needs 'execute'"]],
  ['<- { "execute": "eject" }', ["wrong-direction '<-': a command is sent by the client, not to it"]],
  [`-> { "event": "EMPTY", ${TIME} }`, ["wrong-direction '->': an event is sent by the server, not to it"]],
  [
    '<- { "event": "LOADED" }',
    [
      "missing-member 'LOADED': missing 'media', required by event 'LOADED'",
      "missing-member 'LOADED': missing 'timestamp', required by an event",
    ],
  ],
  [
    `<- { "event": "LOADED", "data": { "media": 3 }, "timestamp": { "seconds": "1" } }`,
    [
      "no-alternate '3': 'media' must be an object or a string, which alternate 'MediaOrMedium' takes, not an integer",
      "missing-member 'timestamp': missing 'microseconds', required by an event",
      `wrong-type '"1"': 'seconds' must be an integer, not a string`,
    ],
  ],
  [
    `<- { "event": "LOADED", "data": { "media": "rock" }, ${TIME} }`,
    ["unknown-value 'rock': enum 'Medium' has no value 'rock'"],
  ],
];

describe('examples that do not conform', () => {
  for (const [example, mistakes] of CASES)
    it(`are reported: ${example.slice(0, 90)}`, () =>
      assert.deepEqual(mistakesIn(schemaWithExample(example)), mistakes));
});

describe('mistakes in the JSON of examples', () => {
  for (const [example, mistakes] of [
    ['-> { "execute": "eject" "id": 1 }', [`json-missing-comma '"eject"': missing ',' behind this`]],
    [
      '-> { "execute": "eject", }',
      [`json-trailing-comma ',': superfluous ',' in front of the closing bracket`],
    ],
    ['-> { "execute": "eject",, "id": 1 }', [`json-extra-comma ',': superfluous ','`]],
    ['-> { "execute" "eject" }', [`json-missing-colon '"execute"': missing ':' behind this key`]],
    ['-> { 1, "execute": "eject" }', [`json-missing-key '1': expected a key and ':'`]],
    ['-> { "execute": }', [`json-missing-value ':': missing value behind this`]],
    [
      '-> { "execute": "eject"',
      [`json-missing-bracket '"eject"': missing '}' behind this: '{' is not closed`],
    ],
    [
      '-> { "id": [ "a": 1 } ] }',
      [`json-missing-opening-bracket '"a"': missing '{' in front of this member of an array's element`],
    ],
    [
      '-> { "execute": "eject" },\n     "id": 1 }',
      [`json-early-bracket '}': '}' closes too early: what follows belongs inside`],
    ],
    ['-> { "execute": "eject" } }', [`json-extra-bracket '}': '}' closes nothing`]],
    ['-> { "id": [ 1 } }', [`json-wrong-bracket '}': '}' does not close '[': write ']'`]],
    [
      '-> { "execute": "eject", "id": 1, "id": 2 }',
      [`json-duplicate-key '"id"': 'id' is in this object already`],
    ],
    [
      '-> { "id": 1, id: 2 }',
      [
        "no-message '{': a message to the server needs 'execute'",
        `json-unquoted-key 'id': key 'id' must be in double quotes`,
        `json-duplicate-key 'id': 'id' is in this object already`,
      ],
    ],
    ['-> { execute: "eject" }', [`json-unquoted-key 'execute': key 'execute' must be in double quotes`]],
    ['-> { "execute": "eje }', [`json-unterminated-string '"eje': missing closing quote`]],
    ['-> { "execute": "eject", "id": "\\q" }', [`json-bad-escape '\\q': '\\q' is no escape of JSON`]],
    [
      '-> { "execute": "eject", "id": "\t" }',
      [`json-control-character '\t': control character in a string: write an escape`],
    ],
    ['-> { "execute": "eject", "id": 0x1 }', [`json-bad-number '0x1': '0x1' is no number of JSON`]],
    [
      '-> { "execute": "eject", "id": True }',
      [
        `json-unknown-word 'True': 'True' is no value of JSON: strings are in quotes, the words are true, false and null`,
      ],
    ],
    ['-> { "execute": "eject" /* now */ }', [`json-comment '/* now */': JSON has no comments`]],
    [`-> { "execute": "eject" }'`, [`json-text-after-message ''': the message ends in front of this`]],
    [`-> ${'['.repeat(300)}`, [`json-nesting-too-deep '[': brackets are nested too deeply`]],
  ] as const)
    it(`are reported: ${example.slice(0, 60)}`, () =>
      assert.deepEqual(mistakesIn(schemaWithExample(example)), mistakes));

  it('tell where the bracket was opened', () => {
    const text = schemaWithExample('-> { "execute": "eject", "id": [ 1 }');
    const [place] = diagnosticsOf(text)[0]?.related ?? [];
    assert.equal(text.slice(place?.range.start, place?.range.end), '[');
  });

  it('do not hide what is wrong apart from them, if it is plain what was meant', () => {
    assert.deepEqual(mistakesIn(schemaWithExample('-> { "execute": "laod" "id": 1 }')).length, 2);
  });
});

describe('an example that is being typed', () => {
  it('never brings up more than two mistakes', () => {
    const whole =
      '-> { "execute": "load", "arguments": { "medium": "disc", "tracks": [ { "from": 1 } ] } }\n' +
      `<- { "return": [ { "slot": 1, "speed": 2, "ready": true } ] }\n<- { "event": "LOADED", "data": { "media": "disc" }, ${TIME} }`;
    for (let length = 3; length <= whole.length; length++) {
      const mistakes = mistakesIn(schemaWithExample(whole.slice(0, length)));
      assert.ok(mistakes.length <= 2, `${whole.slice(0, length)}: ${mistakes.join(' | ')}`);
    }
  });
});

describe('examples and a schema that is not whole', () => {
  it('name commands that may be in text or files that cannot be read', () => {
    const example = '-> { "execute": "unknown" }';
    const damaged = "{ 'command': 'unknown', 'data': }";
    const lacking = "{ 'include': 'other.json' }";
    for (const more of [damaged, lacking])
      assert.deepEqual(mistakesIn(schemaWithExample(example, more)), [], more);
    assert.equal(mistakesIn(schemaWithExample(example)).length, 1);
  });

  it('are not held to types that are unknown, or only half there', () => {
    for (const definition of [
      "{ 'command': 'query', 'data': 'Unknown' }",
      "{ 'command': 'query', 'data': { 'a': 'int', 'b' } }",
      "{ 'struct': 'S', 'base': 'Unknown', 'data': {} }\n{ 'command': 'query', 'data': 'S' }",
    ])
      assert.deepEqual(
        mistakesIn(
          schemaWithExample('-> { "execute": "query", "arguments": { "a": 1, "c": 2 } }', definition),
        ),
        [],
        definition,
      );
  });
});

describe('examples and members with conditions', () => {
  const definitions =
    "{ 'command': 'query', 'data': { 'a': 'int', 'b': { 'type': 'int', 'if': 'CONFIG_B' } } }";

  it('may have them, and need not', () => {
    for (const data of ['{ "a": 1 }', '{ "a": 1, "b": 2 }'])
      assert.deepEqual(
        mistakesIn(schemaWithExample(`-> { "execute": "query", "arguments": ${data} }`, definitions)),
        [],
      );
    assert.deepEqual(
      mistakesIn(schemaWithExample('-> { "execute": "query", "arguments": { "b": "2" } }', definitions)),
      [
        "missing-member 'arguments': missing 'a', required by command 'query'",
        `wrong-type '"2"': 'b' must be an integer, not a string`,
      ],
    );
  });
});

describe('examples of early releases', () => {
  it('have simple unions, and another form of out of band', () => {
    const definitions = `
{ 'struct': 'Disc', 'data': { 'tracks': 'int' } }
{ 'union': 'Media', 'data': { 'disc': 'Disc', 'name': 'str' } }
{ 'command': 'load', 'data': { 'media': 'Media' }, 'allow-oob': true }
{ 'command': 'stop' }
`;
    const text = schemaWithExample(
      `
-> { "execute": "load", "arguments": { "media": { "type": "disc", "data": { "tracks": 1 } } }, "control": { "run-oob": true } }
-> { "execute": "stop", "control": { "run-oob": false } }
-> { "execute": "stop", "control": { "run-oob": true } }
-> { "execute": "load", "arguments": { "media": { "type": "tape" } } }
-> { "exec-oob": "load" }`,
      definitions,
    ).replace('.. qmp-example::', 'Example:');
    assert.deepEqual(mistakesIn(text, '2.12'), [
      "not-out-of-band 'control': command 'stop' cannot be executed out of band: it lacks 'allow-oob': true",
      "missing-member 'media': missing 'data', required by union 'Media'",
      "unknown-branch 'tape': union 'Media' has no branch 'tape'",
      "message-member 'exec-oob': a command has no member 'exec-oob'",
    ]);
  });
});
