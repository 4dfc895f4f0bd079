import { fromNativePath } from '../node/native-path';
import { NodeFileSystem } from '../node/node-file-system';
import { VERSION } from '../configuration/tool-version';
import type { ReleaseChoice } from '../releases/release-choice';
import { parseVersion } from '../releases/version';
import { type FilePath, resolvePath } from '../text/file-path';
import { checkPaths, type CheckReport } from './check-paths';
import { type DumpCommand, parseCommandLine, type PathsCommand } from './command-line';
import type { Environment } from './environment';
import { ERRORS, NO_ERRORS, TROUBLE } from './exit-status';
import { printable } from './formats/lines';
import { runCheck } from './run-check';
import { runFormat } from './run-format';
import { WithStandardInput } from './standard-input';
import type { Streams } from './streams';
import { USAGE } from './usage';
import { watchCheck } from './watch/watch-check';
import { writeDump } from './write-dump';

/** Runs the command line; yields the exit status: 0 no error, 1 errors found, 2 usage or unreadable path. */
export async function run(argv: readonly string[], directory: string, streams: Streams): Promise<number> {
  const command = parseCommandLine(argv);
  switch (command.kind) {
    case 'mistake':
      streams.trouble(`qapi: ${command.trouble}\nTry 'qapi --help'.\n`);
      return TROUBLE;
    case 'help':
      streams.out(USAGE);
      return NO_ERRORS;
    case 'version':
      streams.out(`qapi ${VERSION}\n`);
      return NO_ERRORS;
    default: {
      if (command.override !== undefined) tellNearest(command.override, streams);
      const environment = await environmentOf(command, fromNativePath(directory), streams);
      if (command.kind === 'format') return runFormat(command, environment);
      if (command.kind === 'check' && command.watch) return watchCheck(command, environment);
      return command.kind === 'check' ? runCheck(command, environment) : runDump(command, environment);
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
  const fileSystem = new WithStandardInput(disk, resolvePath(directory, path), input);
  return { directory, fileSystem, streams };
}

async function runDump(
  { paths, override }: DumpCommand,
  { directory, fileSystem, streams }: Environment,
): Promise<number> {
  const report = await checkPaths(paths, directory, fileSystem, { override });
  for (const trouble of report.troubles) streams.trouble(`qapi: ${printable(trouble)}\n`);
  if (report.roots.length > 1) {
    streams.trouble(`qapi: ${printable(tooManyRoots(paths[0] ?? '', report))}\n`);
    return TROUBLE;
  }
  writeDump(report, streams);
  if (report.troubles.length > 0) return TROUBLE;
  return report.hasErrors ? ERRORS : NO_ERRORS;
}

/** Says if the release that was asked for is none whose rules are known. */
function tellNearest({ release, found = '' }: ReleaseChoice, { trouble }: Streams): void {
  const { version } = release;
  if (parseVersion(found) !== version)
    trouble(`qapi: the rules of QEMU ${printable(found)} are not known: those of ${version} are taken\n`);
}

function tooManyRoots(path: string, { roots }: CheckReport): string {
  const names = roots.slice(0, 5).map(({ spelling }) => spelling);
  const more = roots.length > names.length ? `, and ${roots.length - names.length} more` : '';
  return `'dump' takes one root schema, and '${path}' holds ${roots.length}: ${names.join(', ')}${more}`;
}
