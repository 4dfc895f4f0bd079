import { frame, headFor } from './message-frames';

const END = '}';

/** Puts messages into what is sent, with their heads. */
export class MessageBytes {
  private readonly kept = new WeakMap<object, Buffer>();

  /** What it makes of answers that last is made only once. */
  constructor(private readonly isLasting: (answer: object) => boolean) {}

  /** The parts to be sent one after the other. */
  of(message: unknown): readonly (string | Buffer)[] {
    const result = resultOf(message);
    if (result === undefined || !this.isLasting(result)) return [frame(JSON.stringify(message))];
    const bytes = this.bytesOf(result);
    const rest = JSON.stringify({ ...(message as object), result: undefined });
    const begin = `${rest.slice(0, -END.length)}${rest === '{}' ? '' : ','}"result":`;
    return [headFor(Buffer.byteLength(begin) + bytes.length + END.length) + begin, bytes, END];
  }

  private bytesOf(answer: object): Buffer {
    let bytes = this.kept.get(answer);
    if (bytes === undefined) {
      bytes = Buffer.from(JSON.stringify(answer));
      this.kept.set(answer, bytes);
    }
    return bytes;
  }
}

function resultOf(message: unknown): object | undefined {
  if (typeof message !== 'object' || message === null || !('result' in message)) return undefined;
  const { result } = message;
  return typeof result === 'object' && result !== null ? result : undefined;
}
