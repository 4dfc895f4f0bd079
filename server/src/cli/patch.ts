import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { FilePath } from '../text/file-path';

/** A file with what is to become of its text. */
export interface ChangedFile {
  readonly path: FilePath;
  /** As the user would call it. */
  readonly spelling: string;
  readonly before: string;
  readonly after: string;
}

/** What is to change, in the form that `patch` and `git apply` take. */
export function patchOf({ spelling, before, after }: ChangedFile): string {
  return createTwoFilesPatch(spelling, spelling, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
