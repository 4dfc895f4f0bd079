import { commands, ProgressLocation, window, type CancellationToken } from 'vscode';
import type { ServerSession } from './server-session';

/** Request without parameters: checks all schemas again, also files that no root leads to. */
const checkWorkspaceMethod = 'qapi/checkWorkspace';

/** What it came to. */
interface WorkspaceCheck {
  readonly schemas: number;
  readonly files: number;
  readonly problems: { readonly error: number; readonly warning: number };
}

/** Has all schemas of the workspace checked; the problems are put into the view of problems. */
export async function checkWorkspace(session: ServerSession): Promise<void> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'QAPI: checking all schemas', cancellable: true },
    (_, token) => unlessCancelled(session.request<WorkspaceCheck>(checkWorkspaceMethod, {}, token), token),
  );
  if (result === undefined) return;
  const showProblems = 'Show Problems';
  const chosen = await window.showInformationMessage(describeCheck(result), showProblems);
  if (chosen === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}

/** What came of it; nothing if the user did not want to wait for it, and what went wrong only if they did. */
async function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}

function describeCheck({ schemas, files, problems: { error, warning } }: WorkspaceCheck): string {
  const problems = error + warning === 0 ? 'no problems' : `errors: ${error}, warnings: ${warning}`;
  return `QAPI checked all there is (schemas: ${schemas}, files: ${files}): ${problems}.`;
}
