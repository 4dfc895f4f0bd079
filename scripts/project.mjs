import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the root `package.json`. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** The absolute path of something inside the project. */
export function inProject(...segments) {
  return join(projectRoot, ...segments);
}

/** Runs a JavaScript file of the project, or of a dependency, and returns its exit status. */
export function runScript(file, args = [], environment = {}) {
  return statusOf(
    spawnSync(process.execPath, [inProject(file), ...args], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    }),
  );
}

/**
 * Starts a JavaScript file of the project, or of a dependency, and keeps to itself what that writes. `finish` writes it, and
 * what comes then, to where we write, and yields the exit status at the end.
 */
export function startScript(file, args = []) {
  const child = spawn(process.execPath, [inProject(file), ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  return {
    finish() {
      child.stdout.pipe(process.stdout, { end: false });
      child.stderr.pipe(process.stderr, { end: false });
      return ended;
    },
  };
}

/** Runs npm with its output on standard error, since standard output belongs to what the user asked for. */
export function runNpm(args) {
  // Under `npm run` the path of npm itself is known, which spares Windows the detour through a shell.
  const npm = process.env['npm_execpath'];
  const options = { cwd: projectRoot, stdio: ['ignore', 2, 2] };
  return statusOf(
    npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }),
  );
}

function statusOf({ error, status }) {
  if (error) throw error;
  return status ?? 1;
}
