import { fromArgument, fromNativePath } from '../node/native-path';
import { NodeFileSystem } from '../node/node-file-system';
import { VERSION } from '../configuration/tool-version';
import type { ReleaseChoice } from '../releases/release-choice';
import { parseVersion } from '../releases/version';
import type { FilePath } from '../text/file-path';
import { parseCommandLine } from './command-line';
import type { PathsCommand } from './commands';
import type { Environment } from './environment';
import { NO_ERRORS, TROUBLE } from './exit-status';
import { printable } from './formats/lines';
import { helpCommand, helpFor } from './help';
import { runCheck } from './run-check';
import { runQmp } from './run-qmp';
import { runFormat } from './run-format';
import { runPrint } from './run-print';
import { WithStandardInput } from './standard-input';
import type { Streams } from './streams';
import { watchCheck } from './watch/watch-check';

/** Runs the command line; yields the exit status: 0 no error, 1 errors found, 2 usage or unreadable path. */
export async function run(argv: readonly string[], directory: string, streams: Streams): Promise<number> {
  const command = parseCommandLine(argv);
  switch (command.kind) {
    case 'mistake':
      streams.trouble(`qapi: ${printable(command.trouble)}\nTry '${helpCommand(command.of)}'.\n`);
      return TROUBLE;
    case 'help':
      streams.out(helpFor(command.of));
      return NO_ERRORS;
    case 'version':
      streams.out(`qapi ${VERSION}\n`);
      return NO_ERRORS;
    default: {
      if (command.override !== undefined) tellNearest(command.override, streams);
      if (command.kind === 'qmp') return runQmp(command, fromNativePath(directory), streams);
      const environment = await environmentOf(command, fromNativePath(directory), streams);
      if (command.kind === 'format') return runFormat(command, environment);
      if (command.kind === 'print') return runPrint(command, environment);
      return command.watch ? watchCheck(command, environment) : runCheck(command, environment);
    }
  }
}

async function environmentOf(
  { paths: [path = ''], isStandardInput }: PathsCommand,
  directory: FilePath,
  streams: Streams,
): Promise<Environment> {
  const disk = new NodeFileSystem();
  if (!isStandardInput) return { directory, fileSystem: disk, streams };
  const input = await streams.input();
  const fileSystem = new WithStandardInput(disk, fromArgument(path, directory), input);
  return { directory, fileSystem, streams };
}

/** Says if the release that was asked for is none whose rules are known. */
function tellNearest({ release, found = '' }: ReleaseChoice, { trouble }: Streams): void {
  const { version } = release;
  if (parseVersion(found) !== version)
    trouble(`qapi: the rules of QEMU ${printable(found)} are not known: those of ${version} are taken\n`);
}
