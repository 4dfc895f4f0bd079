import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ResponsiveFileSystem } from '../node/responsive-file-system';
import { postponeOptimising } from '../node/optimiser';
import { VERSION } from '../node/version';
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
}

function parseCommandLine(argv: readonly string[]): CommandLine {
  if (argv.includes('--help') || argv.includes('-h')) return { exit: { status: 0, out: USAGE } };
  if (argv.includes('--version')) return { exit: { status: 0, out: `qapi-language-server ${VERSION}\n` } };
  let hasTransport = false;
  let logLevel: LogLevel | undefined;
  for (let index = 0; index < argv.length; index++) {
    const [option = '', attached] = (argv[index] ?? '').split('=', 2);
    if (option === '--stdio' || option === '--node-ipc') hasTransport = true;
    // Editors pass their process id, which the protocol hands over as well.
    else if (option === '--clientProcessId') index += attached === undefined ? 1 : 0;
    else if (option === '--log-level') {
      const level = attached ?? argv[++index];
      if (!isLogLevel(level)) return usageError(`unknown log level '${level ?? ''}'`);
      logLevel = level;
    } else return usageError(`unknown option '${argv[index] ?? ''}'`);
  }
  if (!hasTransport) return usageError('say how to talk: --stdio or --node-ipc');
  return logLevel === undefined ? {} : { logLevel };
}

function usageError(trouble: string): CommandLine {
  return {
    exit: { status: 2, trouble: `qapi-language-server: ${trouble}\nTry 'qapi-language-server --help'.\n` },
  };
}

const { exit, logLevel } = parseCommandLine(process.argv.slice(2));
if (exit !== undefined) {
  process.stdout.write(exit.out ?? '');
  process.stderr.write(exit.trouble ?? '');
  process.exitCode = exit.status;
} else {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, new ResponsiveFileSystem(), {
    version: VERSION,
    onLoaded: postponeOptimising(),
    ...(logLevel && { logLevel }),
  });
}
