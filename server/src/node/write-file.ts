import { writeFileSync } from 'node:fs';
import type { FilePath } from '../text/file-path';
import { failureOf } from './file-answers';
import { toNativePath } from './native-path';

/** Replaces the text of a file; yields why it cannot be done, as the operating system says it. */
export function writeFile(path: FilePath, text: string): string | undefined {
  try {
    writeFileSync(toNativePath(path), text);
    return undefined;
  } catch (error) {
    return failureOf(error).reason;
  }
}
