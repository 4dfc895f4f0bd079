import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below `folder`, depth first; nothing where the folder does not exist. */
export function* filesBelow(folder) {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/**
 * When anything at or below `path` last changed, in milliseconds. Folders count too: a file that was deleted
 * leaves no other trace.
 */
export function newestChange(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const below = entriesOf(path).map((entry) => newestChange(join(path, entry.name)));
  return Math.max(status.mtimeMs, ...below);
}

/** When `file` was last written, in milliseconds; zero if it is missing. */
export function writtenAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
