import { fromNativePath } from '../node/native-path';
import { NodeFileSystem } from '../node/node-file-system';
import { VERSION } from '../configuration/tool-version';
import type { ReleaseChoice } from '../releases/release-choice';
import { parseVersion } from '../releases/version';
import { counted } from '../text/counted';
import { type FilePath, resolvePath } from '../text/file-path';
import { checkPaths, type CheckReport } from './check-paths';
import { type CheckCommand, parseCommandLine, type PathsCommand } from './command-line';
import type { Environment } from './environment';
import { ERRORS, NO_ERRORS, TROUBLE } from './exit-status';
import { FORMATS } from './formats/formats';
import { printable, shownDiagnostics } from './formats/lines';
import { showFixes, writeFixes } from './run-fix';
import { runFormat } from './run-format';
import { runRoot } from './run-root';
import { WithStandardInput } from './standard-input';
import type { Streams } from './streams';
import { USAGE } from './usage';

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
      if (command.kind === 'root') return runRoot(command, environment);
      return command.fix ? runFix(command, environment) : runCheck(command, environment);
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

async function runFix(command: CheckCommand, environment: Environment): Promise<number> {
  if (command.diff) return showFixes(command, environment);
  const isWritten = await writeFixes(command, environment);
  const status = await runCheck(command, environment);
  return isWritten ? status : TROUBLE;
}

async function runCheck(
  command: CheckCommand,
  { directory, fileSystem, streams }: Environment,
): Promise<number> {
  const { paths, override } = command;
  // QEMU's front end does not look into examples.
  const withExamples = command.format !== 'reference';
  const report = await checkPaths(paths, directory, fileSystem, { override, withExamples });
  for (const trouble of report.troubles) streams.trouble(`qapi: ${printable(trouble)}\n`);
  streams.out(FORMATS[command.format](report, streams.terminal));
  if (report.troubles.length > 0) return TROUBLE;
  if (report.hasErrors) return ERRORS;
  return hasTooManyWarnings(command, report, streams) ? ERRORS : NO_ERRORS;
}

function hasTooManyWarnings({ maxWarnings }: CheckCommand, report: CheckReport, streams: Streams): boolean {
  if (maxWarnings === undefined) return false;
  const warnings = shownDiagnostics(report).filter(
    ({ diagnostic }) => diagnostic.severity === 'warning',
  ).length;
  if (warnings <= maxWarnings) return false;
  streams.trouble(`qapi: ${counted(warnings, 'warning')}, where at most ${maxWarnings} may be\n`);
  return true;
}

/** Says if the release that was asked for is none whose rules are known. */
function tellNearest({ release, found = '' }: ReleaseChoice, { trouble }: Streams): void {
  const { version } = release;
  if (parseVersion(found) !== version)
    trouble(`qapi: the rules of QEMU ${printable(found)} are not known: those of ${version} are taken\n`);
}
