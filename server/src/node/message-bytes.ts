import { frame, headFor } from './message-frames';

const END = '}';

/** Puts messages into what is sent, with their heads. */
export class MessageBytes {
  private readonly kept = new WeakMap<object, Buffer>();

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
      const parts: Buffer[] = [];
      this.collect(answer, parts);
      bytes = Buffer.concat(parts);
      this.kept.set(answer, bytes);
    }
    return bytes;
  }

  /** What holds parts that last is gone with the next edit; so only these are kept, and what they are put together to. */
  private collect(value: unknown, parts: Buffer[]): void {
    if (!this.lasts(value)) parts.push(jsonOf(value) ?? NULL);
    else if (this.kept.has(value)) parts.push(this.kept.get(value)!);
    else if (Array.isArray(value)) this.collectElements(value, parts);
    else if (Object.values(value).some((inner) => this.lasts(inner))) this.collectMembers(value, parts);
    else this.keep(value, parts);
  }

  private collectElements(elements: readonly unknown[], parts: Buffer[]): void {
    parts.push(OPENING_BRACKET);
    elements.forEach((element, index) => {
      if (index > 0) parts.push(COMMA);
      this.collect(element, parts);
    });
    parts.push(CLOSING_BRACKET);
  }

  private collectMembers(object: object, parts: Buffer[]): void {
    const members = Object.entries(object).filter(([, value]) => jsonExists(value));
    members.forEach(([key, value], index) => {
      parts.push(Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`));
      this.collect(value, parts);
    });
    parts.push(CLOSING_BRACE);
  }

  private keep(lasting: object, parts: Buffer[]): void {
    const bytes = Buffer.from(JSON.stringify(lasting));
    this.kept.set(lasting, bytes);
    parts.push(bytes);
  }

  private lasts(value: unknown): value is object {
    return typeof value === 'object' && value !== null && this.isLasting(value);
  }
}

const OPENING_BRACKET = Buffer.from('[');
const CLOSING_BRACKET = Buffer.from(']');
const CLOSING_BRACE = Buffer.from(END);
const COMMA = Buffer.from(',');
const NULL = Buffer.from('null');

/** JSON has no words for some values; members that have such ones are left out. */
function jsonExists(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function';
}

function jsonOf(value: unknown): Buffer | undefined {
  return jsonExists(value) ? Buffer.from(JSON.stringify(value)) : undefined;
}

function resultOf(message: unknown): object | undefined {
  if (typeof message !== 'object' || message === null || !('result' in message)) return undefined;
  const { result } = message;
  return typeof result === 'object' && result !== null ? result : undefined;
}
