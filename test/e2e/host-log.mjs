// What VS Code wrote down of the extensions that run on the machine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What went wrong in an extension unseen, as logged below the folder of a process; each with its stack. */
export function errorsOf(extension, folder) {
  const logs = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('remoteexthost.log'));
  const entries = logs.flatMap((path) =>
    // What ends with its window is cut off in the middle of things.
    readFileSync(join(folder, path), 'utf8')
      .replace(/Extension host terminating.*/s, '')
      .split(/^(?=\d{4}-\d\d-\d\d[ T])/m),
  );
  return entries.filter((entry) => / \[error\] /.test(entry) && entry.includes(extension));
}
