import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type Connection,
  createConnection,
  createProtocolConnection,
  type DataCallback,
  Disposable,
  type Logger,
  type Message,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  RAL,
} from './protocol';
import { LifeCycle } from './life-cycle';

/** Messages to and from the client. */
export interface Channel {
  listen(onMessage: (message: unknown) => void, onError: (error: Error) => void, onEnd: () => void): void;
  send(message: unknown): Promise<void>;
}

/** What runs the server. */
export interface Host {
  /** Ends the server. */
  exit(status: number): void;
  /** Calls back when a process is gone. */
  watch(processId: number, onGone: () => void): void;
  /** Calls back as soon as what is due was done, unless what it yields was called by then. */
  soon(callback: () => void): () => void;
}

/**
 * Connects the protocol's library with a channel. The library brings a part for Node that does this, too; but that one loads
 * modules of Node for transports that nobody uses here, and takes three turns of the event loop over a request, not one.
 */
export function connect(channel: Channel, host: Host, clientProcessId?: number): Connection {
  const watchDog = {
    shutdownReceived: false,
    initialize: ({ processId }: { readonly processId: number | null }) => {
      if (processId !== null && clientProcessId === undefined) host.watch(processId, end);
    },
    exit: (status: number) => host.exit(status),
  };
  if (clientProcessId !== undefined) host.watch(clientProcessId, end);
  return createConnection(
    (logger) => {
      installRuntime(logger, host);
      return createProtocolConnection(new ChannelReader(channel, end), new ChannelWriter(channel), logger);
    },
    watchDog,
    ProposedFeatures.all,
  );

  /** When nobody is there any more. */
  function end(): void {
    host.exit(watchDog.shutdownReceived ? 0 : 1);
  }
}

class ChannelReader extends AbstractMessageReader implements MessageReader {
  private readonly lifeCycle = new LifeCycle();

  constructor(
    private readonly channel: Channel,
    private readonly onEnd: () => void,
  ) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const onMessage = (message: unknown): void => {
      const admission = this.lifeCycle.admit(message);
      if (admission === 'drop') return;
      try {
        // The library looks for itself what kind of message it is, and throws if it is none.
        if (admission === 'pass') callback(message as Message);
        else this.channel.send(admission).catch((error: unknown) => this.fireError(error));
      } catch (error) {
        this.fireError(error);
      }
    };
    this.channel.listen(onMessage, (error) => this.fireError(error), this.onEnd);
    return Disposable.create(() => undefined);
  }
}

class ChannelWriter extends AbstractMessageWriter implements MessageWriter {
  private errorCount = 0;

  constructor(private readonly channel: Channel) {
    super();
  }

  async write(message: Message): Promise<void> {
    try {
      await this.channel.send(message);
    } catch (error) {
      this.fireError(error, message, ++this.errorCount);
      throw error;
    }
  }

  end(): void {
    // What was sent is on its way.
  }
}

/** The library wants to be told how to wait and to complain; bytes it never sees. */
function installRuntime(logger: Logger, host: Host): void {
  const unused = (): never => {
    throw new Error('messages are read and written by the channel');
  };
  RAL.install({
    applicationJson: {
      encoder: { name: 'application/json', encode: unused },
      decoder: { name: 'application/json', decode: unused },
    },
    messageBuffer: { create: unused },
    console: {
      error: (message) => logger.error(String(message)),
      warn: (message) => logger.warn(String(message)),
      info: (message) => logger.info(String(message)),
      log: (message) => logger.log(String(message)),
    },
    timer: {
      setTimeout: (callback, delay, ...args: unknown[]) => {
        const handle = setTimeout(callback, delay, ...args);
        return Disposable.create(() => clearTimeout(handle));
      },
      setImmediate: (callback, ...args: unknown[]) => Disposable.create(host.soon(() => callback(...args))),
      setInterval: (callback, delay, ...args: unknown[]) => {
        const handle = setInterval(callback, delay, ...args);
        return Disposable.create(() => clearInterval(handle));
      },
    },
  });
}
