import { counted } from '../../text/counted';
import { type FilePath, pathFrom } from '../../text/file-path';
import { CheckMemory } from '../check-memory';
import type { CheckReport } from '../check-paths';
import type { CheckCommand } from '../commands';
import type { Environment } from '../environment';
import { NO_ERRORS, TROUBLE } from '../exit-status';
import { printable, shownDiagnostics } from '../formats/lines';
import { checkOnce } from '../run-check';
import { tellReport } from '../tell-report';
import { WatchedFiles } from './watched-files';

/**
 * Checks, and checks again whenever a file changes that matters, until the user has enough; yields the exit status of the
 * last check. Files that did not change are not read again, and what did not change in the others is not parsed again.
 */
export async function watchCheck(command: CheckCommand, environment: Environment): Promise<number> {
  const { directory, fileSystem, streams } = environment;
  const files = new WatchedFiles(fileSystem, (path, reason) =>
    streams.trouble(`qapi: '${printable(path)}' cannot be watched: ${printable(reason)}\n`),
  );
  const memory = new CheckMemory(files, command.override);
  const say = statusLines(command, environment);
  const interrupted = streams.interrupted().then(() => undefined);
  let status = NO_ERRORS;
  for (let changes: ReadonlySet<FilePath> | undefined = new Set(); changes !== undefined;) {
    memory.forget(changes);
    say(startLine(changes, directory));
    const report = await checkOnce(command, { ...environment, fileSystem: files }, memory);
    status = tellReport(command, report, streams);
    if (!files.isWatching) return TROUBLE;
    say(endLine(report));
    changes = await Promise.race([files.changes(), interrupted]);
  }
  files.close();
  return status;
}

/** Writes lines with the time: among what people read, else apart from what programs read. */
function statusLines({ format }: CheckCommand, { streams }: Environment): (line: string) => void {
  const write = format === 'human' ? streams.out : streams.trouble;
  return (line) => write(`[${new Date().toTimeString().slice(0, 8)}] ${line}\n`);
}

function startLine(changes: ReadonlySet<FilePath>, directory: FilePath): string {
  const [first] = changes;
  if (first === undefined) return 'Checking…';
  const more = changes.size === 1 ? '' : ` and ${counted(changes.size - 1, 'more file')}`;
  return `Checking again: ${printable(pathFrom(directory, first))}${more} changed…`;
}

function endLine(report: CheckReport): string {
  const found = shownDiagnostics(report).length + report.troubles.length;
  return `Found ${counted(found, 'problem')}. Watching for changes; Ctrl+C ends.`;
}
