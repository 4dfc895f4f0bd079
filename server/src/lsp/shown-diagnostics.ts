import type { FilePath } from '../text/file-path';
import type { FileDiagnostic } from '../workspace/file-diagnostics';
import type { Snapshot } from '../workspace/snapshot';
import { later } from './later';
import type { Session } from './session';

/** How long, in milliseconds, what was asked for has the server for itself before examples are looked into. */
const PAUSE = 100;

/**
 * What a client is told of a file: of one that is open also what is to be said of the examples in it, and of all once
 * somebody had everything checked. To look into the examples of a file for the first time takes longer than all else, so
 * that is done after the answer, and then the client is told that there is news, if it can be told.
 */
export class ShownDiagnostics {
  /** Open documents whose examples were looked into, so that only an edit's part of them is to be looked into again. */
  private readonly prepared = new Set<FilePath>();
  private readonly waiting = new Set<FilePath>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `announce` tells the client that there are other diagnostics than those that it has. */
  constructor(
    private readonly session: Session,
    private readonly announce: () => void,
  ) {}

  of(path: FilePath, snapshot: Snapshot): readonly FileDiagnostic[] {
    if (this.session.workspace.checksEverything) return snapshot.diagnosticsWithExamples(path);
    const isOpen = snapshot.file(path)?.details.version !== undefined;
    if (!isOpen) this.prepared.delete(path);
    else if (this.prepared.has(path) || !this.canBeTold()) return snapshot.diagnosticsWithExamples(path);
    else this.prepareLater(path);
    return snapshot.diagnostics(path);
  }

  /** Clients are sent diagnostics, or ask for them; not all that ask can be told to ask again. */
  private canBeTold(): boolean {
    const { textDocument, workspace } = this.session.capabilities;
    return textDocument?.diagnostic === undefined || workspace?.diagnostics?.refreshSupport === true;
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private prepareLater(path: FilePath): void {
    this.waiting.add(path);
    clearTimeout(this.timer);
    this.timer = later(PAUSE, 'examples', () => this.prepare(), this.session.log);
  }

  private async prepare(): Promise<void> {
    const snapshot = await this.session.settle();
    let hasNews = false;
    for (const path of this.waiting) {
      const isNews = snapshot.diagnosticsWithExamples(path) !== snapshot.diagnostics(path);
      hasNews ||= isNews;
      this.prepared.add(path);
    }
    this.waiting.clear();
    if (hasNews) this.announce();
  }
}
