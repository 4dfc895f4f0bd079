import {
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from './protocol';
import type { FilePath } from '../text/file-path';
import type { FileDiagnostic } from '../workspace/file-diagnostics';
import type { Snapshot } from '../workspace/snapshot';
import { toLspDiagnostics } from './convert';
import { saysTheSame } from './says-the-same';
import type { Session } from './session';
import type { ShownDiagnostics } from './shown-diagnostics';
import { pathOfUri } from './uri';

interface Result {
  readonly id: string;
  /** As the workspace hands them out: the same object as long as nothing in them changes. */
  readonly diagnostics: readonly FileDiagnostic[];
  /** In the protocol's words. */
  readonly items: readonly Diagnostic[];
}

/** Answers clients that ask for diagnostics. A result keeps its id as long as it says the same. */
export class DiagnosticsProvider {
  private readonly results = new Map<FilePath, Result>();
  private lastId = 0;

  constructor(
    private readonly session: Session,
    private readonly shown: ShownDiagnostics,
  ) {}

  register(): Disposable[] {
    const { connection } = this.session;
    return [
      connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
        const snapshot = await this.settled(token);
        return this.report(this.session.names.pathOf(textDocument.uri), previousResultId, snapshot);
      }),
      connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
        const snapshot = await this.settled(token);
        const previous = new Map(previousResultIds.map(({ uri, value }) => [pathOfUri(uri), value]));
        // A file that is no part of any schema any more is reported once more, as clean.
        const paths = new Set([...snapshot.paths(), ...previous.keys()]);
        return { items: [...paths].map((path) => this.workspaceReport(path, previous.get(path), snapshot)) };
      }),
    ];
  }

  /** Has the client ask again, if it can be told to: something changed that it does not know of. */
  refresh(): void {
    const { connection, capabilities, log } = this.session;
    if (capabilities.workspace?.diagnostics?.refreshSupport !== true) return;
    connection.languages.diagnostics
      .refresh()
      .catch((error: unknown) => log.debug(`refresh: ${String(error)}`));
  }

  private async settled(token: CancellationToken): Promise<Snapshot> {
    const snapshot = await this.session.settle();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return snapshot;
  }

  private report(
    path: FilePath,
    previousId: string | undefined,
    snapshot: Snapshot,
  ): DocumentDiagnosticReport {
    const known = this.results.get(path);
    const diagnostics = this.shown.of(path, snapshot);
    if (known !== undefined && known.id === previousId && known.diagnostics === diagnostics)
      return { kind: 'unchanged', resultId: known.id };
    const file = snapshot.file(path);
    const items = file ? toLspDiagnostics(diagnostics, file, snapshot, this.session.names) : [];
    const resultId = this.identify(path, diagnostics, items);
    return resultId === previousId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  private workspaceReport(
    path: FilePath,
    previousId: string | undefined,
    snapshot: Snapshot,
  ): WorkspaceDocumentDiagnosticReport {
    const version = snapshot.file(path)?.details.version ?? null;
    return { ...this.report(path, previousId, snapshot), uri: this.session.names.uriOf(path), version };
  }

  private identify(
    path: FilePath,
    diagnostics: readonly FileDiagnostic[],
    items: readonly Diagnostic[],
  ): string {
    const known = this.results.get(path);
    const id = known !== undefined && saysTheSame(known.items, items) ? known.id : String(++this.lastId);
    this.results.set(path, { id, diagnostics, items });
    return id;
  }
}
