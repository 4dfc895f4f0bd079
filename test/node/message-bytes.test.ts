import assert from 'node:assert/strict';
import { MessageBytes } from '../../server/src/node/message-bytes';
import { MessageFrames } from '../../server/src/node/message-frames';

/** What arrives of what is sent. */
function received(parts: readonly (string | Buffer)[]): unknown[] {
  const bodies: unknown[] = [];
  const frames = new MessageFrames(
    (body) => bodies.push(JSON.parse(body)),
    (error) => assert.fail(error),
  );
  frames.add(Buffer.concat(parts.map((part) => Buffer.from(part))));
  return bodies;
}

describe('MessageBytes', () => {
  const lasting = { name: 'häßlich 𝄞', list: [1, 'two', null] };
  const bytes = new MessageBytes((answer) => answer === lasting);

  it('says the same of an answer that lasts as of any other', () => {
    const head = { jsonrpc: '2.0', id: 'ß' };
    for (const message of [{ ...head, result: lasting }, { result: lasting }, { result: lasting, ...head }])
      assert.deepEqual(received(bytes.of(message)), [message]);
    for (const message of [
      { ...head, result: { ...lasting } },
      { ...head, result: null },
      head,
      [],
      'text',
      null,
    ])
      assert.deepEqual(received(bytes.of(message)), [message]);
  });

  it('makes an answer that lasts of parts that do', () => {
    const part = { text: 'a "part"', absent: undefined, none: null };
    const parts = [part, { other: [part] }, undefined];
    const all = { parts, 'odd "key"': part, absent: undefined };
    const marked = new Set<object>([part, parts, all]);
    const made = new MessageBytes((answer) => marked.has(answer)).of({ id: 1, result: all });
    assert.equal(made.length, 3);
    assert.deepEqual(received(made), [JSON.parse(JSON.stringify({ id: 1, result: all }))]);
  });

  it('puts an answer that lasts into bytes once', () => {
    const [, first] = bytes.of({ id: 1, result: lasting });
    const [, second] = bytes.of({ id: 2, result: lasting });
    assert.ok(first instanceof Buffer);
    assert.equal(first, second);
    assert.equal(bytes.of({ id: 1, result: { ...lasting } }).length, 1);
  });
});
