import type { CheckMemory } from './check-memory';
import { checkPaths, type CheckReport } from './check-paths';
import type { CheckCommand } from './commands';
import type { Environment } from './environment';
import { TROUBLE } from './exit-status';
import { showFixes, writeFixes } from './run-fix';
import { tellReport } from './tell-report';

/** Runs `qapi check`; yields the exit status. */
export async function runCheck(command: CheckCommand, environment: Environment): Promise<number> {
  if (command.fix) return runFix(command, environment);
  return tellReport(command, await checkOnce(command, environment), environment.streams);
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
