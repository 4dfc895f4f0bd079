import { frame, headFor } from './message-frames';

const END = '}';

/** Puts messages into what is sent, with their heads. */
export class MessageBytes {
  private readonly kept = new WeakMap<object, Buffer>();
  private readonly texts = new WeakMap<object, string>();

  /** What it makes of answers that last, and of parts of them that do, is made only once. */
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
      bytes = Buffer.from(this.textOf(answer));
      this.kept.set(answer, bytes);
    }
    return bytes;
  }

  /** The JSON of something that lasts, made of that of its parts. */
  private textOf(lasting: object): string {
    let text = this.texts.get(lasting);
    if (text === undefined) {
      text = Array.isArray(lasting)
        ? `[${this.partsOf(lasting).join(',')}]`
        : `{${this.membersOf(lasting).join(',')}}`;
      this.texts.set(lasting, text);
    }
    return text;
  }

  private partsOf(parts: readonly unknown[]): string[] {
    return parts.map((part) => this.partOf(part) ?? 'null');
  }

  private membersOf(object: object): string[] {
    return Object.entries(object).flatMap(([key, value]) => {
      const text = this.partOf(value);
      return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
    });
  }

  /** Nothing for what JSON has no words for. */
  private partOf(value: unknown): string | undefined {
    const isPart = typeof value === 'object' && value !== null && this.isLasting(value);
    return isPart ? this.textOf(value) : JSON.stringify(value);
  }
}

function resultOf(message: unknown): object | undefined {
  if (typeof message !== 'object' || message === null || !('result' in message)) return undefined;
  const { result } = message;
  return typeof result === 'object' && result !== null ? result : undefined;
}
