import assert from 'node:assert/strict';
import { frame, MessageFrames } from '../../server/src/node/message-frames';

function read(parts: readonly (string | Buffer)[]): { bodies: string[]; errors: string[] } {
  const [bodies, errors]: [string[], string[]] = [[], []];
  const frames = new MessageFrames(
    (body) => bodies.push(body),
    ({ message }) => errors.push(message),
  );
  for (const part of parts) frames.add(Buffer.from(part));
  return { bodies, errors };
}

describe('MessageFrames', () => {
  const messages = ['{}', '"häßlich 𝄞"', `"${'long '.repeat(1000)}"`, ''];
  const stream = Buffer.from(messages.map(frame).join(''));

  it('finds all messages of what comes at once', () => {
    assert.deepEqual(read([stream]), { bodies: messages, errors: [] });
  });

  it('finds them wherever the stream is cut', () => {
    for (let cut = 0; cut < stream.length; cut += cut < 100 ? 1 : 97) {
      assert.deepEqual(read([stream.subarray(0, cut), stream.subarray(cut)]).bodies, messages, String(cut));
    }
    const bytes = Array.from(stream, (_, index) => stream.subarray(index, index + 1));
    assert.deepEqual(read(bytes), { bodies: messages, errors: [] });
  });

  it('takes other lines in the head, and names in any case', () => {
    const head = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:  2 ';
    assert.deepEqual(read([`${head}\r\n\r\n{}${frame('[]')}`]), { bodies: ['{}', '[]'], errors: [] });
  });

  it('complains about a head without a length, and goes on behind it', () => {
    const { bodies, errors } = read([`Content-Size: 2\r\n\r\n${frame('[]')}`]);
    assert.deepEqual(bodies, ['[]']);
    assert.equal(errors.length, 1);
  });

  it('loses no more than one message by a head without a length', () => {
    const { bodies, errors } = read([`Content-Size: 2\r\n\r\n{}${frame('[1]')}${frame('[2]')}`]);
    assert.deepEqual(bodies, ['[1]', '[2]']);
    assert.equal(errors.length, 1);
  });

  it('does not keep what can be no head', () => {
    const { bodies, errors } = read(['x'.repeat(100_000), frame('[]')]);
    assert.deepEqual(bodies, ['[]']);
    assert.equal(errors.length, 1);
  });
});
