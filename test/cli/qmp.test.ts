import assert from 'node:assert/strict';
import { runCommand } from '../harness/command-line';
import { type TemporaryDirectory, temporaryDirectory } from '../harness/temporary-directory';

const SCHEMA = `{ 'struct': 'Slot', 'data': { 'number': 'int' } }
{ 'event': 'EJECTED' }
{ 'command': 'list', 'returns': [ 'Slot' ] }
{ 'command': 'stop', 'allow-oob': true }
{ 'command': 'eject', 'data': { 'slot': 'int' } }
{ 'command': 'off', 'success-response': false }
`;

const TIME = '"timestamp": { "seconds": 1, "microseconds": 2 }';

describe('qapi qmp', () => {
  let directory: TemporaryDirectory;
  before(() => (directory = temporaryDirectory({ 'root.json': SCHEMA })));
  after(() => directory.remove());

  const check = (text: string, ...options: string[]) => {
    directory.write({ 'log.qmp': text });
    return runCommand(directory.native(), ['qmp', '--schema', 'root.json', ...options, 'log.qmp']);
  };

  it('has nothing to say of messages that conform, with marks or without, on one line or on several', async () => {
    const log = `{"QMP": {"version": {}, "capabilities": ["oob"]}}
{"execute": "list", "id": 1}
{"exec-oob": "stop", "id": "a"}
{"return": {}, "id": "a"}
{"event": "EJECTED", ${TIME}}
{"return": [{"number": 1}], "id": 1}
{
  "execute": "eject",
  "arguments": {
    "slot": 1
  }
}
{"error": {"class": "GenericError", "desc": "stuck"}}
-> { "execute": "eject", "arguments": { "slot": 2 } }
<- { "return": {} }
`;
    assert.deepEqual(await check(log), { status: 0, out: '', trouble: '' });
    assert.deepEqual(await check(log.replaceAll('\n', '\r\n')), { status: 0, out: '', trouble: '' });
  });

  it('takes messages apart that stand side by side', async () => {
    const log = '{"execute": "stop"} {"execute": "list"}{"execute": "ejekt"}\n{"return": {}}{"return": []}\n';
    const { out } = await check(log, '--format', 'gcc');
    assert.equal(out, "log.qmp:1:53: error: there is no command 'ejekt' [qmp-example/unknown-command]\n");
  });

  it('says what does not, and where', async () => {
    const log = `{"QMP": {"version": {}, "capabilities": []}}
{"execute": "ejekt"}
{"return": {}}
{"execute": "eject", "arguments": {"slot": "1"}, "id": 1}
{"execute": "list", "id": 2}
{"return": [{"number": 1.5}], "id": 2}
{"return": {"a": 1}, "id": 1}
{"return": {}, "id": 1}
{"event": "EJECTED"
`;
    const { out, status } = await check(log, '--format', 'gcc');
    assert.equal(
      out,
      [
        "log.qmp:2:14: error: there is no command 'ejekt' [qmp-example/unknown-command]",
        "log.qmp:4:44: error: 'slot' must be an integer, not a string [qmp-example/wrong-type]",
        "log.qmp:6:24: error: 'number' must be an integer, not a floating-point number [qmp-example/wrong-type]",
        "log.qmp:7:14: error: what 'eject' returns has no member 'a' [qmp-example/unknown-member]",
        "log.qmp:8:22: error: no command in front of it that waits for a reply has the 'id' 1 [qmp-example/unknown-id]",
        "log.qmp:9:11: error: missing '}' behind this: '{' is not closed [qmp-example/json-missing-bracket]",
        'log.qmp:9:1: note: opened here',
        '',
      ].join('\n'),
    );
    assert.equal(status, 1);
  });

  it('says of what is no message that it is none', async () => {
    const { out } = await check(
      '{"exekute": "list"}\n{"error": {"class": "GenericError", "desc": ""}}\n',
      '--format',
      'gcc',
    );
    assert.equal(
      out,
      "log.qmp:1:1: error: a message of the protocol needs 'execute', 'return', 'error' or 'event' [qmp-example/no-message]\n",
    );
  });

  it('claims nothing of what is left out', async () => {
    const log =
      '-> { "execute": "stop" }\n<- { "return": {} }\n...\n<- { "return": [] }\n-> ...\n<- { "return": [] }\n' +
      '-> { "execute": "stop", ... }\n<- { "return": {}, "id": 1 }\n...\n<- { "return": [], "id": 2 }\n';
    assert.deepEqual(await check(log), { status: 0, out: '', trouble: '' });
  });

  it('does not wait for replies to what only fails loudly, nor for those of another connection', async () => {
    const greeting = '{"QMP": {"version": {}, "capabilities": []}}';
    const log = [
      ...['{"execute": "off"}', '{"execute": "list"}', '{"return": []}'],
      ...['{"execute": "list"}', '{"execute": "stop", "id": 1}', greeting],
      ...['{"execute": "stop"}', '{"return": {}}', '{"execute": "list", "id": 1}', '{"return": [], "id": 1}'],
    ];
    assert.deepEqual(await check(log.join('\n')), { status: 0, out: '', trouble: '' });
  });

  it('takes an error without id for one that says that the server could not read a message', async () => {
    const error = '{"error": {"class": "GenericError", "desc": "JSON parse error"}}';
    const log = [
      '{"execute": "list", "id": 1}',
      '{"execute": "list" "id": 2}',
      error,
      '{"return": [], "id": 1}',
    ];
    const { out } = await check(log.join('\n'), '--format', 'gcc');
    assert.equal(out, "log.qmp:2:13: error: missing ',' behind this [qmp-example/json-missing-comma]\n");
  });

  it('says what a reply without id lacks', async () => {
    const { out } = await check(
      '{"execute": "stop", "id": 1}\n{"return": {}}\n{"return": {}}\n',
      '--format',
      'gcc',
    );
    assert.deepEqual(out.split('\n').slice(0, 2), [
      "log.qmp:2:3: error: missing 'id', required by a reply to a command that has one [qmp-example/missing-member]",
      'log.qmp:3:1: error: this replies to nothing: every command in front of it has a reply already [qmp-example/stray-reply]',
    ]);
  });

  it('refuses to go by a schema with errors', async () => {
    directory.write({ 'wrong.json': "{ 'command': 'stop' }\n{ 'command': 'list'\n" });
    const argv = ['qmp', '--schema', 'wrong.json', '-'];
    const { status, out, trouble } = await runCommand(directory.native(), argv, {
      input: '{"execute": "list"}',
    });
    assert.deepEqual([status, out], [2, '']);
    assert.equal(trouble, "qapi: the schema 'wrong.json' has errors, which 'qapi check wrong.json' tells\n");
  });

  it('takes replies for granted to what was sent before', async () => {
    assert.equal((await check('{"return": [1]}\n{"execute": "stop"}\n{"return": {}}\n')).status, 0);
  });

  it('reads what comes in on stdin, and reports for machines', async () => {
    const input = '{"execute": "ejekt"}\n';
    const argv = ['qmp', '--schema', 'root.json', '--format'];
    for (const format of ['human', 'json', 'github', 'sarif']) {
      const { out, status } = await runCommand(directory.native(), [...argv, format, '-'], { input });
      assert.match(out, /there is no command 'ejekt'/, format);
      assert.equal(status, 1);
    }
  });

  it('goes by the severities of the project', async () => {
    directory.write({ '.qapi.json': '{ "rules": { "qmp-example/*": "warning" } }' });
    const { out, status } = await check('{"execute": "ejekt"}\n', '--format', 'gcc');
    directory.write({ '.qapi.json': '{}' });
    assert.match(out, /warning: there is no command/);
    assert.equal(status, 0);
  });

  it('reads what a guest agent sends behind a byte that is no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff]), Buffer.from('{"execute": "ejekt"}\n')]);
    directory.write({ 'bytes.qmp': bytes });
    const { out } = await runCommand(directory.native(), [
      ...['qmp', '--schema', 'root.json', '--format', 'gcc', 'bytes.qmp'],
    ]);
    assert.match(out, /^bytes\.qmp:1:\d+: error: there is no command 'ejekt'/);
  });

  it('does not go on with a configuration that is wrong', async () => {
    directory.write({ '.qapi.json': '{ "rules": { "qmp-example/*": "loud" } }' });
    const { status, trouble } = await check('{"execute": "ejekt"}\n');
    directory.write({ '.qapi.json': '{}' });
    assert.equal(status, 2);
    assert.match(trouble, /^qapi: \.qapi\.json:1:\d+: /);
  });

  it('checks tens of thousands of values in one reply', async () => {
    const slots = Array.from({ length: 20_000 }, (_, number) => `{ "number": ${number} }`);
    const log = `{"execute": "list"}\n{"return": [${[...slots, '{ "number": true }'].join(', ')}]}\n`;
    const { out } = await check(log, '--format', 'gcc');
    assert.match(out, /'number' must be an integer, not a boolean/);
  });

  it('does not pass over a text without any message', async () => {
    const { status, out, trouble } = await check('2024-01-01 12:00:00 msg={"execute":"ejekt"}\n');
    assert.deepEqual([status, out, trouble], [2, '', "qapi: there are no messages in 'log.qmp'\n"]);
    assert.equal((await check('\n')).status, 0);
  });

  it('says that it tells no more than anybody looks through', async () => {
    const messages = Array.from({ length: 10_001 }, () => '{"execute": "ejekt"}');
    const { status, out, trouble } = await check(messages.join('\n'), '--format', 'gcc');
    assert.deepEqual(
      [status, out.split('\n').length - 1, trouble],
      [1, 10_000, "qapi: 'log.qmp' has more than the 10000 mistakes that are told\n"],
    );
    assert.equal((await check(messages.slice(1).join('\n'))).trouble, '');
  });

  for (const [argv, complaint] of [
    [['qmp', 'log.qmp'], "'qmp' needs --schema ROOT"],
    [['qmp', '--schema', 'root.json'], "'qmp' takes one file, or '-'"],
    [['qmp', '--schema', 'root.json', '--format', 'reference', '-'], "unknown format 'reference'"],
    [['qmp', '--schema', 'root.json', 'nowhere.qmp'], "can't read 'nowhere.qmp': No such file or directory"],
    [
      ['qmp', '--schema', 'nowhere.json', '-'],
      "can't read schema file 'nowhere.json': No such file or directory",
    ],
    [['check', '--schema', 'root.json'], "'check' takes no --schema"],
  ] as const)
    it(`refuses ${argv.join(' ')}`, async () => {
      const { trouble, status } = await runCommand(directory.native(), argv);
      assert.ok(trouble.includes(complaint), trouble);
      assert.equal(status, 2);
    });
});
