import { setFlagsFromString } from 'node:v8';

const [major = 0, minor = 0] = process.versions.v8.split('.').map(Number);

/** V8 of Node 20, and those of Node 22 to 26: they have other names for what decides when to optimise. */
const isOlder = major === 11 && minor === 3;
const isNewer = (major === 12 && minor >= 4) || major === 13 || major === 14;

/** How much code runs, or how often, before V8 thinks of optimising a function. */
export const PATIENCE: Readonly<Record<'long' | 'usual', readonly string[]>> = isOlder
  ? { long: ['--interrupt-budget=500000'], usual: ['--interrupt-budget=67584'] }
  : {
      long: ['--invocation-count-for-turbofan=22000', '--invocation-count-for-maglev=3000'],
      usual: ['--invocation-count-for-turbofan=3000', '--invocation-count-for-maglev=400'],
    };

/**
 * Sets options of V8. It complains on stderr of those that it does not know, so versions that nobody has looked into stay as
 * they are.
 */
export function setOptions(options: readonly string[]): void {
  if (isOlder || isNewer) options.forEach(setFlagsFromString);
}
