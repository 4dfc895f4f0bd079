import type { FilePath } from '../text/file-path';

/** How texts for people write an address by which readers can open a file. */
export type AddressOf = (path: FilePath) => string;
