import picomatch from 'picomatch/posix';
import type { FilePath } from '../text/file-path';
import { isLogLevel } from './log';
import type { Session } from './session';

/** What the editor is told to leave alone; kept up to date by `readSettings`. */
export class Exclusions {
  private matches: (path: string) => boolean = () => false;
  private patterns: readonly string[] = [];

  /** Takes glob patterns as editors have them; yields whether they are others than before. */
  set(patterns: readonly string[]): boolean {
    if (patterns.join('\n') === this.patterns.join('\n')) return false;
    // A pattern with `/**` behind it excludes what lies in the directory: leave out the directory itself.
    const globs = patterns.map((pattern) => pattern.replace(/\/\*\*$/, '')).filter((glob) => glob !== '');
    this.matches = globs.length === 0 ? () => false : picomatch(globs, { dot: true });
    this.patterns = patterns;
    return true;
  }

  readonly isExcluded = (path: FilePath): boolean => this.matches(path);
}

/**
 * Asks the client for its settings, if it can be asked; yields whether other paths are excluded now. Whatever it
 * answers, nothing breaks.
 */
export async function readSettings(session: Session, exclusions: Exclusions): Promise<boolean> {
  const { connection, capabilities, log } = session;
  if (capabilities.workspace?.configuration !== true) return false;
  const items = [
    { section: 'qapi.server.logLevel' },
    { section: 'files.exclude' },
    { section: 'search.exclude' },
  ];
  try {
    const answers: unknown[] = await connection.workspace.getConfiguration(items);
    const [level, ...excludes] = answers;
    if (isLogLevel(level)) log.level = level;
    return exclusions.set(excludes.flatMap(activePatterns));
  } catch (error) {
    log.warning(`settings could not be read: ${String(error)}`);
    return false;
  }
}

function activePatterns(setting: unknown): string[] {
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting)
    .filter(([, value]) => value === true)
    .map(([pattern]) => (pattern.startsWith('**/') || pattern.startsWith('/') ? pattern : `**/${pattern}`));
}
