import type { Log } from './log';

/**
 * Does something after a delay in milliseconds. Whatever goes wrong is logged: an error that nobody handles would end
 * the server.
 */
export function later(
  delay: number,
  what: string,
  task: () => unknown,
  log: Log,
): ReturnType<typeof setTimeout> {
  return setTimeout(() => {
    Promise.resolve()
      .then(task)
      .catch((error: unknown) => log.error(`${what}: ${String(error)}`));
  }, delay);
}
