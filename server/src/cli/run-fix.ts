import { writeFile } from '../node/write-file';
import type { CheckCommand } from './commands';
import type { Environment } from './environment';
import { ERRORS, NO_ERRORS } from './exit-status';
import { fixPaths } from './fix-paths';
import { printable } from './formats/lines';
import { patchOf } from './patch';

/** `qapi check --fix --diff`: shows what would be mended. Yields the exit status. */
export async function showFixes(
  { paths, override }: CheckCommand,
  { directory, fileSystem, streams }: Environment,
): Promise<number> {
  const files = await fixPaths(paths, directory, fileSystem, override);
  for (const file of files) streams.out(patchOf(file));
  return files.length > 0 ? ERRORS : NO_ERRORS;
}

/** `qapi check --fix`: mends what can be mended, before all is checked. Yields whether all could be written. */
export async function writeFixes(
  { paths, override, format }: CheckCommand,
  { directory, fileSystem, streams }: Environment,
): Promise<boolean> {
  const files = await fixPaths(paths, directory, fileSystem, override);
  let isWritten = true;
  for (const { path, spelling, after } of files) {
    const failure = writeFile(path, after);
    if (failure !== undefined) {
      streams.trouble(`qapi: cannot write ${printable(spelling)}: ${printable(failure)}\n`);
      isWritten = false;
    } else if (format === 'human') streams.out(`fixed ${printable(spelling)}\n`);
  }
  return isWritten;
}
