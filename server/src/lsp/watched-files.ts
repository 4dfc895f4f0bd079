import { DidChangeWatchedFilesNotification, type Disposable, type FileSystemWatcher } from './protocol';
import type { NamedFiles } from './schema-paths';
import type { Session } from './session';
import { pathOfUri } from './uri';

/** What clients are asked to watch in all folders. */
export const WATCHED_EVERYWHERE = ['**/*.json', '**/*.qapi', '**/VERSION', '**/qapi'];

const IS_WATCHED_EVERYWHERE = /\.(?:json|qapi)$/;

/** Has the client watch the files that the user names as schemas, whatever they are called. */
export class NamedFilesWatch {
  private registration: Promise<Disposable> | undefined;

  constructor(private readonly session: Session) {}

  /** Watches these from now on, and no others. */
  watch(named: readonly NamedFiles[]): void {
    const { connection, capabilities, log } = this.session;
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const complain = (error: unknown): void => log.warning(`named files are not watched: ${String(error)}`);
    this.registration?.then((before) => before.dispose()).catch(complain);
    this.registration = undefined;
    const watchers = named
      .filter(({ pattern }) => !IS_WATCHED_EVERYWHERE.test(pattern))
      .map((files) => this.watcherOf(files));
    if (watchers.length === 0) return;
    this.registration = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    this.registration.catch(complain);
  }

  private watcherOf({ folder, pattern }: NamedFiles): FileSystemWatcher {
    const { capabilities, folders } = this.session;
    const baseUri = folders.find((uri) => pathOfUri(uri) === folder);
    const canBeRelative = capabilities.workspace?.didChangeWatchedFiles?.relativePatternSupport === true;
    return { globPattern: canBeRelative && baseUri !== undefined ? { baseUri, pattern } : pattern };
  }
}
