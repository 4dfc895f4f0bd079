import assert from 'node:assert/strict';
import { checkStream } from '../../../server/src/checks/examples/check-stream';
import { readMessages } from '../../../server/src/qmp/parse-transcript';
import { namespaceOf } from '../../../server/src/schema/schema-namespace';
import { NEWEST_VERSION, releaseOf } from '../../../server/src/releases/release';
import { modulesOf, schemaOf } from '../../harness/memory-schema';

const SCHEMA = `
{ 'command': 'list', 'returns': [ 'int' ] }
{ 'command': 'stop' }
{ 'command': 'off', 'success-response': false }
`;

const GREETING = '{"QMP": {"version": {}, "capabilities": []}}';
const ERROR = '"error": {"class": "GenericError", "desc": "no"}';

/** What is wrong with messages, one a line: its code without what all begin with, and the number of its message. */
function mistakesIn(...messages: readonly string[]): string[] {
  const schema = schemaOf(
    'root.json',
    modulesOf([{ name: 'root.json', text: SCHEMA }], releaseOf(NEWEST_VERSION)),
  );
  const text = messages.join('\n');
  let start = 0;
  const lines = messages.map((line) => {
    const at = start;
    start += line.length + 1;
    return { text: line, start: at };
  });
  const textOf = (range: { readonly start: number; readonly end: number }) =>
    text.slice(range.start, range.end);
  return [...checkStream(readMessages(lines), namespaceOf(schema), textOf)].map(({ code, start: at }) => {
    const index = lines.findLastIndex((line) => line.start <= at);
    return `${code.replace('qmp-example/', '')} ${index}`;
  });
}

describe('the transcript of a connection', () => {
  it('may answer commands that were sent before it begins, unless it begins with a greeting', () => {
    const messages = ['{"execute": "stop", "id": 2}', '{"return": [1], "id": 1}', '{"return": {}, "id": 2}'];
    assert.deepEqual(mistakesIn(...messages), []);
    assert.deepEqual(mistakesIn(GREETING, ...messages), ['unknown-id 2']);
  });

  it('answers commands whose id is not shown', () => {
    assert.deepEqual(
      mistakesIn(GREETING, '-> {"execute": "stop", "id": ...}', '{"return": {}, "id": 4}'),
      [],
    );
  });

  it('answers silent commands that fail, even behind others', () => {
    const off = '{"execute": "off"}';
    const list = '{"execute": "list"}';
    const stop = '{"execute": "stop"}';
    const error = `{${ERROR}}`;
    assert.deepEqual(mistakesIn(GREETING, off, list, error, '{"return": [1]}'), []);
    assert.deepEqual(mistakesIn(GREETING, off, list, error, stop, '{"return": {}}'), []);
    assert.deepEqual(mistakesIn(GREETING, off, error, stop, '{"return": {}}', '{"return": {}}'), [
      'stray-reply 5',
    ]);
    const named = ['{"execute": "list", "id": 1}', '{"execute": "off", "id": 2}'];
    assert.deepEqual(mistakesIn(GREETING, ...named, '{"return": [], "id": 1}', `{${ERROR}, "id": 2}`), []);
  });

  it('waits for no silent command in front of one that was answered', () => {
    const messages = [GREETING, '{"execute": "off", "id": 1}', '{"execute": "list", "id": 2}'];
    assert.deepEqual(mistakesIn(...messages, '{"return": []}'), ['missing-member 3']);
    const behind = [...messages, '{"return": [], "id": 2}'];
    assert.deepEqual(mistakesIn(...behind, `{${ERROR}}`), ['stray-reply 4']);
    assert.deepEqual(mistakesIn(...behind, `{${ERROR}, "id": 1}`), ['unknown-id 4']);
  });

  it('says of a reply to a silent command that there is none', () => {
    assert.deepEqual(mistakesIn(GREETING, '{"execute": "off"}', '{"return": {}}'), ['silent-command 2']);
  });
});
