import type { Version } from './rule-span';

/** The first micro version number of development: `10.1.50` leads to 10.2. */
const FIRST_DEVELOPMENT_MICRO = 50;
/** The last minor version of each major one; from 4 on a year has three releases, `.0` to `.2`. */
const LAST_MINOR: Readonly<Record<number, number>> = { 2: 12, 3: 1 };
const USUAL_LAST_MINOR = 2;

/** What builds and forks of QEMU write in front of and behind the numbers is passed over: `qemu-8.2.0-rc1`. */
const VERSION_NUMBER = /^(?:qemu[-_ ]?)?v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?!\d)/i;

/**
 * The release that a version number stands for: `10.1.3` is 10.1, and a development version is the release that it
 * leads to. Takes the text of a `VERSION` file or an option's value; yields nothing if that is no version number.
 */
export function parseVersion(text: string): Version | undefined {
  const match = VERSION_NUMBER.exec(text.trim());
  if (match === null) return undefined;
  const [major, minor, micro] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (micro < FIRST_DEVELOPMENT_MICRO) return `${major}.${minor}`;
  const isLast = minor >= (LAST_MINOR[major] ?? USUAL_LAST_MINOR);
  return isLast ? `${major + 1}.0` : `${major}.${minor + 1}`;
}
