import { countAllProblems, type ProblemCounts } from '../features/schema-overview/problem-counts';
import type { Snapshot } from '../workspace/snapshot';
import { type Disposable, RequestType0 } from './protocol';
import type { Session } from './session';

/** What a check of the whole workspace came to. */
interface WorkspaceCheck {
  readonly schemas: number;
  readonly files: number;
  readonly problems: ProblemCounts;
}

/**
 * `qapi/checkWorkspace`: reads and checks all schemas of the workspace again, also those that no root leads to, and tells
 * how many problems there are. The problems themselves come as diagnostics, as they always do.
 */
const CheckRequest = new RequestType0<WorkspaceCheck, void>('qapi/checkWorkspace');

/** Serves requests to check everything; `announce` tells the client that there may be other diagnostics. */
export function serveWorkspaceChecks(
  { connection, workspace, settle }: Session,
  announce: () => void,
): Disposable {
  return connection.onRequest(CheckRequest, async () => {
    workspace.checkEverything();
    const snapshot = await settle();
    announce();
    return summarize(snapshot);
  });
}

function summarize(snapshot: Snapshot): WorkspaceCheck {
  const files = [...snapshot.paths()].length;
  return { schemas: snapshot.roots.length, files, problems: countAllProblems(snapshot) };
}
