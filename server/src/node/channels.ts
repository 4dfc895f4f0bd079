import { MessageFrames } from './message-frames';
import { MessageBytes } from './message-bytes';

interface StandardStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WriteStream;
}

/** Messages as JSON over standard input and output. */
export class StdioChannel {
  private readonly bytes: MessageBytes;

  /** Of answers that last, the bytes are kept. */
  constructor(
    private readonly streams: StandardStreams,
    isLasting: (answer: object) => boolean,
  ) {
    this.bytes = new MessageBytes(isLasting);
  }

  listen(onMessage: (message: unknown) => void, onError: (error: Error) => void, onEnd: () => void): void {
    const frames = new MessageFrames((body) => {
      const message = parseJson(body);
      if (message instanceof Error) onError(message);
      else onMessage(message);
    }, onError);
    const { input, output } = this.streams;
    input.on('data', (bytes: Buffer) => frames.add(bytes));
    input.on('error', onError).on('end', onEnd).on('close', onEnd);
    // Nobody reads any more. To complain of that would be one more message that nobody reads, and so on for ever.
    output.on('error', onEnd);
  }

  send(message: unknown): Promise<void> {
    const { output } = this.streams;
    const parts = this.bytes.of(message);
    return new Promise((resolve, reject) => {
      const done = (error?: Error | null): void => {
        if (error) reject(error);
        else resolve();
      };
      // All parts go out in one turn, most often in one piece.
      if (parts.length > 1) output.cork();
      parts.forEach((part, index) => output.write(part, index === parts.length - 1 ? done : undefined));
      if (parts.length > 1) output.uncork();
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
