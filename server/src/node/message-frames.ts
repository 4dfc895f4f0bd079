const END_OF_HEAD = '\r\n\r\n';
/** Behind a head without a length stands a body of which nobody knows the end: the next head follows in its last line. */
const LENGTH = /content-length:[ \t]*(\d+)[ \t]*$/im;
/** How much is searched for the end of a head, in bytes, before it is taken for no head at all. */
const MAX_HEAD = 64 * 1024;

/** Finds the messages in a stream of bytes, each of which has a head in front that tells its length. */
export class MessageFrames {
  private parts: Buffer[] = [];
  private size = 0;
  /** How much there must be until it is of use to look again. */
  private needed = 0;

  constructor(
    private readonly onBody: (body: string) => void,
    private readonly onError: (error: Error) => void,
  ) {}

  add(bytes: Buffer): void {
    this.parts.push(bytes);
    this.size += bytes.length;
    // A large message comes in many parts, which are put together only once.
    if (this.size < this.needed) return;
    const rest = this.take(this.parts.length === 1 ? bytes : Buffer.concat(this.parts));
    this.parts = rest.length > 0 ? [rest] : [];
    this.size = rest.length;
  }

  /** Takes all whole messages; yields what is left. */
  private take(bytes: Buffer): Buffer {
    let start = 0;
    this.needed = 0;
    for (;;) {
      const endOfHead = bytes.indexOf(END_OF_HEAD, start, 'latin1');
      if (endOfHead < 0)
        return bytes.length - start > MAX_HEAD ? this.passOver(bytes) : bytes.subarray(start);
      const length = LENGTH.exec(bytes.toString('latin1', start, endOfHead))?.[1];
      const body = endOfHead + END_OF_HEAD.length;
      const end = body + Number(length ?? 0);
      if (end > bytes.length) {
        this.needed = end - start;
        return bytes.subarray(start);
      }
      if (length === undefined) this.onError(new Error('a message without a Content-Length'));
      else this.onBody(bytes.toString('utf8', body, end));
      start = end;
    }
  }

  private passOver(bytes: Buffer): Buffer {
    this.onError(new Error(`${bytes.length} bytes that are no message`));
    return bytes.subarray(bytes.length);
  }
}

/** The message as it is sent. */
export function frame(body: string): string {
  return headFor(Buffer.byteLength(body)) + body;
}

/** What stands in front of a body of so many bytes. */
export function headFor(length: number): string {
  return `Content-Length: ${length}${END_OF_HEAD}`;
}
