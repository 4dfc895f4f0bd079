import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { workerBootstrap } from '../../client/src/worker-bootstrap';

describe('what a web worker runs before the server', () => {
  /** Its messages, if to load an address does this. */
  function messagesIf(importScripts: (address: string) => void): unknown[] {
    const messages: unknown[] = [];
    const postMessage = (message: unknown) => void messages.push(JSON.stringify(message));
    runInNewContext(workerBootstrap("blob:it's"), { importScripts, postMessage });
    return messages;
  }

  it('loads the server, and says so', () => {
    const loaded: string[] = [];
    assert.deepEqual(
      messagesIf((address) => void loaded.push(address)),
      ['{}'],
    );
    assert.deepEqual(loaded, ["blob:it's"]);
  });

  it('says what went wrong with it', () => {
    const messages = messagesIf(() => {
      throw new Error('refused');
    });
    assert.deepEqual(messages, ['{"trouble":"Error: refused"}']);
  });
});
