import type { Diagnostic } from './protocol';
import type { FilePath } from '../text/file-path';
import type { FileDiagnostic } from '../workspace/file-diagnostics';
import type { Snapshot } from '../workspace/snapshot';
import type { SourceFile } from '../workspace/source-file';
import { toLspDiagnostics } from './convert';
import { later } from './later';
import { saysTheSame } from './says-the-same';
import type { Session } from './session';
import type { ShownDiagnostics } from './shown-diagnostics';

/** How long, in milliseconds, the typing must pause before diagnostics are sent. */
const DEBOUNCE = 50;

/** What was last published of a file. */
interface Published {
  /** As the workspace hands them out: the same object as long as nothing in them changes. */
  readonly diagnostics: readonly FileDiagnostic[];
  /** In the protocol's words. */
  readonly items: readonly Diagnostic[];
}

const CLEAN: readonly Diagnostic[] = [];

/** Sends diagnostics to clients that cannot ask for them: of each file whose diagnostics are not what it last saw. */
export class DiagnosticsPublisher {
  private readonly published = new Map<FilePath, Published>();
  /** The documents that were open when they were last looked at. */
  private readonly open = new Set<FilePath>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly shown: ShownDiagnostics,
  ) {}

  schedule(): void {
    const { log } = this.session;
    clearTimeout(this.timer);
    later(0, 'diagnostics', () => this.prepare(), log);
    this.timer = later(DEBOUNCE, 'diagnostics', () => this.publish(), log);
  }

  /** What there is to say is found out while the pause lasts, so that it can be said at its end. */
  private prepare(): void {
    const { workspace } = this.session;
    if (workspace.isUnsettled) return;
    for (const path of workspace.openPaths()) this.shown.of(path, workspace.snapshot);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private async publish(): Promise<void> {
    const { workspace, log } = this.session;
    // Whatever comes in while files are read schedules the next turn.
    await this.session.settle();
    const { snapshot } = workspace;
    const paths = new Set([
      ...(workspace.checksEverything ? snapshot.paths() : snapshot.pathsWithDiagnostics()),
      ...workspace.openPaths(),
      ...this.published.keys(),
    ]);
    for (const path of paths) {
      const file = snapshot.file(path);
      if (file === undefined) this.withdraw(path);
      else this.publishFile(file, snapshot);
    }
    log.debug('diagnostics are up to date');
  }

  private publishFile(file: SourceFile, snapshot: Snapshot): void {
    const { path } = file;
    const isOpen = file.details.version !== undefined;
    // Whoever opens a document is told its state, clean or not; of other files only what changed is worth a word.
    const isNew = isOpen && !this.open.has(path);
    const last = this.published.get(path);
    const diagnostics = this.shown.of(path, snapshot);
    if (isNew || diagnostics !== last?.diagnostics) {
      const items = toLspDiagnostics(diagnostics, file, snapshot, this.session.names);
      if (isNew || !saysTheSame(items, last?.items ?? CLEAN)) this.send(path, items, file.details.version);
      this.published.set(path, { diagnostics, items });
    }
    if (isOpen) this.open.add(path);
    else this.open.delete(path);
    if (!isOpen && diagnostics.length === 0) this.published.delete(path);
  }

  /** Takes back what was said of a file that is in no schema any more. */
  private withdraw(path: FilePath): void {
    const last = this.published.get(path);
    if (last !== undefined && last.items.length > 0) this.send(path, []);
    this.published.delete(path);
    this.open.delete(path);
  }

  private send(path: FilePath, diagnostics: Diagnostic[], version?: number): void {
    const { connection, names, log } = this.session;
    connection
      .sendDiagnostics({
        uri: names.uriOf(path),
        diagnostics,
        ...(version !== undefined && { version }),
      })
      .catch((error: unknown) => log.debug(`publish: ${String(error)}`));
  }
}
