import type { FilePath } from '../text/file-path';
import { toLspDiagnostics } from './convert';
import type { Session } from './session';

/** How long, in milliseconds, the typing must pause before diagnostics are sent. */
const DEBOUNCE = 50;

/** What is published of a file without diagnostics. */
const CLEAN = '[]';

/** Sends diagnostics to clients that cannot ask for them: of each file whose diagnostics are not what it last saw. */
export class DiagnosticsPublisher {
  private readonly published = new Map<FilePath, string>();
  /** The documents that were open when they were last looked at. */
  private readonly open = new Set<FilePath>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // A rejection that nobody handles would end the server.
      this.publish().catch((error: unknown) => this.session.log.error(`diagnostics: ${String(error)}`));
    }, DEBOUNCE);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private async publish(): Promise<void> {
    const { workspace, log } = this.session;
    // Whatever comes in while files are read schedules the next turn.
    await this.session.settle();
    const { snapshot } = workspace;
    const stale = new Set(this.published.keys());
    for (const path of snapshot.paths()) {
      stale.delete(path);
      this.publishFile(path);
    }
    for (const path of stale) {
      if (this.published.get(path) !== CLEAN) this.send(path, []);
      this.published.delete(path);
      this.open.delete(path);
    }
    log.debug('diagnostics are up to date');
  }

  private publishFile(path: FilePath): void {
    const { snapshot } = this.session.workspace;
    const file = snapshot.file(path);
    if (file === undefined) return;
    const diagnostics = toLspDiagnostics(file, snapshot, this.session.names);
    const isOpen = file.details.version !== undefined;
    // Whoever opens a document is told its state, clean or not; of other files only what changed is worth a word.
    const isNew = isOpen && !this.open.has(path);
    const last = this.published.get(path) ?? CLEAN;
    if (isNew || JSON.stringify(diagnostics) !== last) this.send(path, diagnostics, file.details.version);
    if (isOpen) this.open.add(path);
    else this.open.delete(path);
    if (!isOpen && diagnostics.length === 0) this.published.delete(path);
  }

  private send(path: FilePath, diagnostics: ReturnType<typeof toLspDiagnostics>, version?: number): void {
    this.published.set(path, JSON.stringify(diagnostics));
    const uri = this.session.names.uriOf(path);
    const message = { uri, diagnostics, ...(version !== undefined && { version }) };
    const { connection, log } = this.session;
    connection.sendDiagnostics(message).catch((error: unknown) => log.debug(`publish: ${String(error)}`));
  }
}
