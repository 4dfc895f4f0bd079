import assert from 'node:assert/strict';
import { answeredCommands } from '../../server/src/qmp/answered-commands';
import { kindOfMessage } from '../../server/src/qmp/message-kinds';
import { parseTranscript } from '../../server/src/qmp/parse-transcript';
import { trimmedLinesOf } from '../harness/markup-lines';

/** What answers which command, by their places among the messages. */
function answeredIn(...lines: readonly string[]): readonly (readonly [number, number])[] {
  const { messages } = parseTranscript(trimmedLinesOf(lines.join('\n')));
  assert.equal(messages.length, lines.length);
  return [...answeredCommands(messages, messages.map(kindOfMessage))];
}

const COMMANDS = [
  '-> { "execute": "lift" }',
  '-> { "execute": "lift", "id": 1 }',
  '-> { "execute": "lift", "id": { "b": 1, "a": 2 } }',
  '-> { "execute": "lift", "id": ... }',
  '-> { "execute": "lift", ... }',
  '-> ...',
  '-> { "unheard": 1 }',
];

const ANSWERS = [
  '<- { "return": {} }',
  '<- { "return": {}, "id": 1 }',
  '<- { "error": { "class": "GenericError", "desc": "stuck" }, "id": 2 }',
  '<- { "return": {}, "id": { "a": 2, "b": 1 } }',
  '<- { "return": {}, "id": "1" }',
  '<- { "return": {}, ... }',
];

const EVENT = '<- { "event": "LIFTED" }';

describe('answers', () => {
  it('are to the command that has the same id, to one that may have it, or to the only one if they have none', () => {
    const isTo = (command: string, answer: string): boolean => answeredIn(command, answer).length === 1;
    assert.ok(isTo('-> { "execute": "lift" }', '<- { "return": {} }'));
    assert.ok(isTo('-> { "execute": "lift", "id": 1 }', '<- { "return": {} }'));
    assert.ok(isTo('-> { "execute": "lift", "id": 1 }', '<- { "return": {}, "id": 1 }'));
    assert.ok(isTo('-> { "execute": "lift", ... }', '<- { "return": {}, "id": 1 }'));
    assert.ok(!isTo('-> { "execute": "lift" }', '<- { "return": {}, "id": 1 }'));
    assert.ok(!isTo('-> { "execute": "lift", "id": 1 }', '<- { "return": {}, "id": 2 }'));
  });

  it('are to the same command whether something else follows or not', () => {
    for (const command of COMMANDS)
      for (const answer of ANSWERS)
        assert.deepEqual(
          answeredIn(command, answer),
          answeredIn(command, answer, EVENT),
          `${command}\n${answer}`,
        );
  });

  it('are to none without a command in front of them', () => {
    for (const answer of ANSWERS) {
      assert.deepEqual(answeredIn(answer, answer), []);
      assert.deepEqual(answeredIn(EVENT, answer), []);
      assert.deepEqual(answeredIn(answer, '-> { "execute": "lift" }'), []);
    }
  });
});
