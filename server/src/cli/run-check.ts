import { isError } from '../checks/diagnostic';
import { fromArgument } from '../node/native-path';
import { CheckMemory } from './check-memory';
import { checkPaths, type CheckedFile, type CheckReport } from './check-paths';
import type { CheckCommand } from './commands';
import { containingRoots } from './containing-roots';
import type { Environment } from './environment';
import { TROUBLE } from './exit-status';
import { printable } from './formats/lines';
import { showFixes, writeFixes } from './run-fix';
import { tellReport } from './tell-report';

/** Runs `qapi check`; yields the exit status. */
export async function runCheck(command: CheckCommand, environment: Environment): Promise<number> {
  if (command.fix) return runFix(command, environment);
  const memory = new CheckMemory(environment.fileSystem, command.override);
  const report = await checkOnce(command, environment, memory);
  const status = tellReport(command, report, environment.streams);
  if (command.format === 'human' && report.hasErrors)
    await tellContainingRoots(command.paths, report, environment, memory);
  return status;
}

/** Whoever checks a file that is no root by itself gets errors that nobody else gets: pragmas of the root are missing. */
async function tellContainingRoots(
  paths: readonly string[],
  { roots }: CheckReport,
  { directory, fileSystem, streams }: Environment,
  { reader }: CheckMemory,
): Promise<void> {
  const named = roots.filter(({ spelling, files }) => paths.includes(spelling) && files.some(hasErrors));
  for (const { spelling } of named) {
    const path = fromArgument(spelling, directory);
    const [root] = await containingRoots(path, directory, fileSystem, reader);
    if (root === undefined) continue;
    const note = `'${spelling}' is part of '${root}', whose pragmas count only where that is checked`;
    streams.trouble(`qapi: ${printable(note)}\n`);
  }
}

function hasErrors({ diagnostics }: CheckedFile): boolean {
  return diagnostics.some(isError);
}

async function runFix(command: CheckCommand, environment: Environment): Promise<number> {
  if (command.diff) return showFixes(command, environment);
  const isWritten = await writeFixes(command, environment);
  const status = tellReport(command, await checkOnce(command, environment), environment.streams);
  return isWritten ? status : TROUBLE;
}

/** Checks the paths of a command; `memory` keeps what an earlier check found. */
export function checkOnce(
  { paths, override, format }: CheckCommand,
  { directory, fileSystem }: Environment,
  memory?: CheckMemory,
): Promise<CheckReport> {
  // QEMU's front end does not look into examples.
  const withExamples = format !== 'reference';
  return checkPaths(paths, directory, fileSystem, { override, memory, withExamples });
}
