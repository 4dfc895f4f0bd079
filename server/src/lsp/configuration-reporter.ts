import type { Snapshot } from '../workspace/snapshot';
import type { ConfigurationFile } from '../workspace/configuration-files';
import type { Session } from './session';
import { showWarning } from './show-warning';

/** Tells what is wrong with the configurations of the workspace, once as long as they stay as they are. */
export class ConfigurationReporter {
  private readonly told = new WeakSet<ConfigurationFile>();
  private last: Snapshot | undefined;

  constructor(private readonly session: Session) {}

  report(snapshot: Snapshot): void {
    if (snapshot === this.last) return;
    this.last = snapshot;
    for (const file of this.session.workspace.configurations()) {
      if (this.told.has(file)) continue;
      this.told.add(file);
      this.tell(file);
    }
  }

  private tell({ path, problemLines }: ConfigurationFile): void {
    const { connection, log } = this.session;
    for (const line of problemLines) {
      log.warning(`${path}:${line}`);
      showWarning(connection, log, `${path}:${line}`);
    }
  }
}
