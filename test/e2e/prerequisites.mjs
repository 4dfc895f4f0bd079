// What has to be on the machine before anything can be tested, and how it gets there.
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where VS Code is kept between runs: outside of the project, since all checkouts may share it. */
export function cacheFolder() {
  const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return process.env['QAPI_E2E_CACHE'] ?? join(caches, 'qapi-e2e');
}

/** The browser to use, if there is one. */
export function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env['CHROMIUM'], ...candidates].find((file) => file !== undefined && isExecutable(file));
}

/** Why nothing can be tested here; nothing if all is there that these tests do not fetch themselves. */
export function whatIsMissing(corpus, releases) {
  if (process.platform !== 'linux') return 'VS Code is only installed for Linux';
  if (findBrowser() === undefined) return 'there is no Chromium on PATH, and CHROMIUM names none';
  const missing = releases.find((release) => !existsSync(join(corpus, release, 'qapi')));
  return missing === undefined ? undefined : `QAPI_CORPUS names no folder with ${missing}/qapi in it`;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
