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

/** What is said of a file. */
interface Statement {
  /** As the workspace hands them out: the same object as long as nothing in them changes. */
  readonly diagnostics: readonly FileDiagnostic[];
  /** In the protocol's words. */
  readonly items: readonly Diagnostic[];
}

/** What is to be said of a file now; nothing of one that is in no schema any more. */
interface News {
  readonly path: FilePath;
  readonly statement: Statement | undefined;
  /** Whether the client has to be told: it may know it in other objects. */
  readonly isUnknown: boolean;
}

const CLEAN: Statement = { diagnostics: [], items: [] };

/** Sends diagnostics to clients that cannot ask for them: of each file whose diagnostics are not what it last saw. */
export class DiagnosticsPublisher {
  /** What the client was last told. */
  private readonly told = new Map<FilePath, Statement>();
  /** The documents that were open when they were last looked at. */
  private readonly open = new Set<FilePath>();
  private prepared: { readonly snapshot: Snapshot; readonly news: readonly News[] } | undefined;
  private timers: readonly ReturnType<typeof setTimeout>[] = [];

  constructor(
    private readonly session: Session,
    private readonly shown: ShownDiagnostics,
  ) {}

  schedule(): void {
    const { log } = this.session;
    this.dispose();
    this.timers = [
      later(0, 'diagnostics', () => this.prepare(), log),
      later(DEBOUNCE, 'diagnostics', () => this.publish(), log),
    ];
  }

  dispose(): void {
    this.timers.forEach(clearTimeout);
  }

  /** What there is to say is found out while the pause lasts, so that it can be said at its end. */
  private prepare(): void {
    const { workspace } = this.session;
    if (workspace.isUnsettled) return;
    const { snapshot } = workspace;
    this.prepared = { snapshot, news: this.newsOf(snapshot) };
  }

  private async publish(): Promise<void> {
    // Whatever comes in while files are read schedules the next turn.
    await this.session.settle();
    const { snapshot } = this.session.workspace;
    const { prepared } = this;
    this.prepared = undefined;
    const news = prepared?.snapshot === snapshot ? prepared.news : this.newsOf(snapshot);
    for (const one of news) this.tell(one, snapshot);
    this.session.log.debug('diagnostics are up to date');
  }

  /** All that the client may not know. */
  private newsOf(snapshot: Snapshot): News[] {
    const { workspace } = this.session;
    const paths = new Set([
      ...(workspace.checksEverything ? snapshot.paths() : snapshot.pathsWithDiagnostics()),
      ...workspace.openPaths(),
      ...this.told.keys(),
    ]);
    return Array.from(paths, (path) => this.newsOfFile(path, snapshot)).filter((news) => news !== undefined);
  }

  private newsOfFile(path: FilePath, snapshot: Snapshot): News | undefined {
    const last = this.told.get(path) ?? CLEAN;
    const file = snapshot.file(path);
    if (file === undefined) return { path, statement: undefined, isUnknown: last.items.length > 0 };
    const diagnostics = this.shown.of(path, snapshot);
    const wasOpen = this.open.has(path);
    const isSame = diagnostics === last.diagnostics || (last === CLEAN && diagnostics.length === 0);
    if (isOpen(file) === wasOpen && isSame) return undefined;
    const items = toLspDiagnostics(diagnostics, file, snapshot, this.session.names);
    // Whoever opens a document is told its state, clean or not; of other files only what changed is worth a word.
    const isNew = isOpen(file) && !wasOpen;
    return { path, statement: { diagnostics, items }, isUnknown: isNew || !saysTheSame(items, last.items) };
  }

  private tell({ path, statement, isUnknown }: News, snapshot: Snapshot): void {
    const file = snapshot.file(path);
    if (isUnknown) this.send(path, statement?.items ?? CLEAN.items, file?.details.version);
    const isWatched = file !== undefined && isOpen(file);
    if (isWatched) this.open.add(path);
    else this.open.delete(path);
    if (statement !== undefined && (isWatched || statement.items.length > 0)) this.told.set(path, statement);
    else this.told.delete(path);
  }

  private send(path: FilePath, diagnostics: readonly Diagnostic[], version?: number): void {
    const { connection, names, log } = this.session;
    connection
      .sendDiagnostics({
        uri: names.uriOf(path),
        diagnostics: [...diagnostics],
        ...(version !== undefined && { version }),
      })
      .catch((error: unknown) => log.debug(`publish: ${String(error)}`));
  }
}

function isOpen({ details }: SourceFile): boolean {
  return details.version !== undefined;
}
