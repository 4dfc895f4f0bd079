// The first of all: see there.
import { endStartTuning, standardStreams } from '../node/tuned-start';
import { IpcChannel, StdioChannel } from '../node/channels';
import { hostProcess } from '../node/host-process';
import { ResponsiveFileSystem } from '../node/responsive-file-system';
import { VERSION } from '../configuration/tool-version';
import { ClientFileSystem } from './client-file-system';
import { connect } from './connect';
import { DividedFileSystem } from './divided-file-system';
import { isLasting } from './lasting-answers';
import { isLogLevel, type LogLevel } from './log';
import { startServer } from './server';

const USAGE = `Usage: qapi-language-server (--stdio | --node-ipc) [--log-level LEVEL]

A language server for QAPI schemas. It is started by an editor.

Options:
  --stdio            talk over standard input and output
  --node-ipc         talk over the channel of a Node parent process
  --log-level LEVEL  error, warning, info or debug (default: info)
  -h, --help         show this help
  --version          show the version
`;

interface CommandLine {
  readonly exit?: { readonly status: number; readonly out?: string; readonly trouble?: string };
  readonly logLevel?: LogLevel;
  /** Editors pass their process id; the protocol hands it over as well, but later. */
  readonly clientProcessId?: number;
}

function parseCommandLine(argv: readonly string[]): CommandLine {
  if (argv.includes('--help') || argv.includes('-h')) return { exit: { status: 0, out: USAGE } };
  if (argv.includes('--version')) return { exit: { status: 0, out: `qapi-language-server ${VERSION}\n` } };
  let hasTransport = false;
  let logLevel: LogLevel | undefined;
  let clientProcessId: number | undefined;
  for (let index = 0; index < argv.length; index++) {
    const [option = '', attached] = (argv[index] ?? '').split('=', 2);
    if (option === '--stdio' || option === '--node-ipc') hasTransport = true;
    else if (option === '--clientProcessId') clientProcessId = Number(attached ?? argv[++index]);
    else if (option === '--log-level') {
      const level = attached ?? argv[++index];
      if (!isLogLevel(level)) return usageError(`unknown log level '${level ?? ''}'`);
      logLevel = level;
    } else return usageError(`unknown option '${argv[index] ?? ''}'`);
  }
  if (!hasTransport) return usageError('say how to talk: --stdio or --node-ipc');
  return { ...(logLevel && { logLevel }), ...(clientProcessId && { clientProcessId }) };
}

function usageError(trouble: string): CommandLine {
  return {
    exit: { status: 2, trouble: `qapi-language-server: ${trouble}\nTry 'qapi-language-server --help'.\n` },
  };
}

const { exit, logLevel, clientProcessId } = parseCommandLine(process.argv.slice(2));
if (exit !== undefined) {
  process.stdout.write(exit.out ?? '');
  process.stderr.write(exit.trouble ?? '');
  process.exitCode = exit.status;
} else {
  const channel = standardStreams ? new StdioChannel(standardStreams, isLasting) : new IpcChannel();
  const connection = connect(channel, hostProcess, clientProcessId);
  const files = new DividedFileSystem(new ResponsiveFileSystem(), new ClientFileSystem(connection));
  startServer(connection, files, {
    version: VERSION,
    onLoaded: endStartTuning,
    ...(logLevel && { logLevel }),
  });
}
