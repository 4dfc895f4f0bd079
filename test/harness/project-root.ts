import { resolve } from 'node:path';

/** The compiled harness lies in `out/test/harness`, three folders below the project's root. */
export const projectRoot = resolve(__dirname, '..', '..', '..');
