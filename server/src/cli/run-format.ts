import { writeFile } from '../node/write-file';
import { counted } from '../text/counted';
import type { FormatCommand } from './commands';
import type { Environment } from './environment';
import { ERRORS, NO_ERRORS, TROUBLE } from './exit-status';
import { type FormattedFile, formatPaths } from './format-paths';
import { printable } from './formats/lines';
import { patchOf } from './patch';
import type { Streams } from './streams';

/** `qapi format`: lays files out, or says or shows which and what. Yields the exit status. */
export async function runFormat(
  command: FormatCommand,
  { directory, fileSystem, streams }: Environment,
): Promise<number> {
  const { paths, override, check, diff } = command;
  const { files, troubles } = await formatPaths(paths, directory, fileSystem, override);
  const changed = files.filter(({ before, after }) => before !== after);
  const failures = [...troubles];
  const isDry = check || diff;
  if (command.isStandardInput && !isDry) return printText(files, failures, streams);
  for (const file of changed) {
    const failure = isDry ? undefined : writeFile(file.path, file.after);
    if (failure !== undefined) failures.push(`cannot write ${file.spelling}: ${failure}`);
    else
      streams.out(
        diff ? patchOf(file) : `${isDry ? 'would format' : 'formatted'} ${printable(file.spelling)}\n`,
      );
  }
  tellTroubles(files, failures, streams);
  if (!diff && files.length > 0) streams.out(summary(changed.length, files.length, isDry));
  if (failures.length > 0) return TROUBLE;
  return isDry && changed.length > 0 ? ERRORS : NO_ERRORS;
}

/** Prints the text as it should be, for editors and scripts that put it in the place of what they gave. */
function printText(files: readonly FormattedFile[], failures: readonly string[], streams: Streams): number {
  tellTroubles(files, failures, streams);
  for (const { after } of files) streams.out(after);
  return failures.length > 0 ? TROUBLE : NO_ERRORS;
}

function tellTroubles(
  files: readonly FormattedFile[],
  failures: readonly string[],
  { trouble }: Streams,
): void {
  for (const { spelling, hasErrors } of files) {
    if (hasErrors)
      trouble(`qapi: ${printable(spelling)} has syntax errors: what could not be parsed is left alone\n`);
  }
  for (const failure of failures) trouble(`qapi: ${printable(failure)}\n`);
}

function summary(changed: number, all: number, isDry: boolean): string {
  const rest = all - changed;
  const done = isDry ? 'would be formatted' : 'formatted';
  if (changed === 0) return `${counted(all, 'file')} left as ${all === 1 ? 'it is' : 'they are'}\n`;
  return `${counted(changed, 'file')} ${done}, ${rest} left as ${rest === 1 ? 'it is' : 'they are'}\n`;
}
