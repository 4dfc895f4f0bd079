import { countAllProblems, type ProblemCounts } from '../features/schema-overview/problem-counts';
import type { Snapshot } from '../workspace/snapshot';
import {
  type CancellationToken,
  type Disposable,
  LSPErrorCodes,
  RequestType0,
  ResponseError,
} from './protocol';
import type { Session } from './session';

/** What a check of the whole workspace came to. */
interface WorkspaceCheck {
  readonly schemas: number;
  readonly files: number;
  readonly problems: ProblemCounts;
}

/**
 * `qapi/checkWorkspace`: reads and checks all schemas of the workspace again, also those that no root leads to, and tells
 * how many problems there are. The problems themselves come as diagnostics, as they always do. If it is cancelled, only
 * what roots lead to is checked, as before.
 */
const CheckRequest = new RequestType0<WorkspaceCheck, void>('qapi/checkWorkspace');

/** How many files are looked through before it is heard whether anybody still waits. */
const FILES_AT_ONCE = 10;

/** Serves requests to check everything; `announce` tells the client that there may be other diagnostics. */
export function serveWorkspaceChecks(session: Session, announce: () => void): Disposable {
  const { connection, workspace, settle } = session;
  let running = 0;
  /** Whether everything is to be checked from now on, however the checks that are under way end. */
  let isToStay = false;
  return connection.onRequest(CheckRequest, async (...given: readonly unknown[]) => {
    // Behind the parameters, which there should be none of.
    const token = given.at(-1) as CancellationToken;
    if (running++ === 0) isToStay = workspace.checksEverything;
    workspace.checkEverything();
    const check = await summarize(settle, token).finally(() => running--);
    if (check !== undefined) isToStay = true;
    else if (running === 0 && !isToStay) workspace.checkRootsOnly();
    announce();
    if (check === undefined) throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'cancelled');
    return check;
  });
}

/** Looks through all files; nothing if nobody waits for it any more. */
async function summarize(
  settle: () => Promise<Snapshot>,
  token: CancellationToken,
): Promise<WorkspaceCheck | undefined> {
  const snapshot = await settle();
  const paths = [...snapshot.paths()];
  for (let start = 0; start < paths.length; start += FILES_AT_ONCE) {
    // Only between two turns of the event loop does the server hear of anything.
    await new Promise((resolve) => setTimeout(resolve));
    if (token.isCancellationRequested) return undefined;
    // What they yield is kept, and counted at the end.
    for (const path of paths.slice(start, start + FILES_AT_ONCE)) snapshot.diagnosticsWithExamples(path);
  }
  return { schemas: snapshot.roots.length, files: paths.length, problems: countAllProblems(snapshot) };
}
