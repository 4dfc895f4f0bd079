import { frame, MessageFrames } from './message-frames';

/** Messages as JSON over standard input and output. */
export class StdioChannel {
  listen(onMessage: (message: unknown) => void, onError: (error: Error) => void, onEnd: () => void): void {
    const frames = new MessageFrames((body) => {
      const message = parseJson(body);
      if (message instanceof Error) onError(message);
      else onMessage(message);
    }, onError);
    const { stdin, stdout } = process;
    stdin.on('data', (bytes: Buffer) => frames.add(bytes));
    stdin.on('error', onError).on('end', onEnd).on('close', onEnd);
    // Nobody reads any more. To complain of that would be one more message that nobody reads, and so on for ever.
    stdout.on('error', onEnd);
  }

  send(message: unknown): Promise<void> {
    const text = frame(JSON.stringify(message));
    return new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

/** Messages as objects over the channel that Node makes between a process and its child. */
export class IpcChannel {
  listen(onMessage: (message: unknown) => void, onError: (error: Error) => void, onEnd: () => void): void {
    process.on('message', onMessage).on('error', onError).on('disconnect', onEnd);
  }

  send(message: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (error: Error | null): void => {
        if (error) reject(error);
        else resolve();
      };
      if (process.send === undefined) reject(new Error('there is no channel to a parent process'));
      else process.send(message, undefined, undefined, done);
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
