import { type ChangeAnnotation, type Disposable, LSPErrorCodes, ResponseError } from '../protocol';
import { prepareRename, type Rename, rename, type RenameStart } from '../../features/rename/rename';
import type { Refusal } from '../../features/rename/rename-subject';
import { toRange } from '../convert';
import { showWarning } from '../show-warning';
import { showsAnnotations, toWorkspaceEdit } from '../workspace-edit';
import { documentNow, type LanguageRequest, offsetOf } from './language-request';

export const renameRequest: LanguageRequest = {
  capabilities: ({ textDocument }) => {
    return {
      renameProvider: textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
    };
  },
  register: (session): Disposable => {
    const { connection } = session;
    const handlers = [
      connection.onPrepareRename(async ({ textDocument, position }, token) => {
        const now = await documentNow(session, textDocument, token);
        if (now === undefined) return null;
        const start = granted(prepareRename(now.snapshot, now.path, offsetOf(now, position)));
        return { range: toRange(now.file, start.range), placeholder: start.name };
      }),
      connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
        const now = await documentNow(session, textDocument, token);
        if (now === undefined) return null;
        const renamed = granted(rename(now.snapshot, now.path, offsetOf(now, position), newName));
        const warning = warningOf(renamed);
        // Editors show the changes that are to be confirmed, but hardly ever why.
        if (warning !== undefined) showWarning(connection, session.log, messageOf(warning));
        const annotation = showsAnnotations(session.capabilities) ? warning : undefined;
        return toWorkspaceEdit(renamed.changes, now.snapshot, session, annotation);
      }),
    ];
    return { dispose: () => handlers.forEach((handler) => handler.dispose()) };
  },
};

/** What was asked for, unless it is refused: the editor shows the message of the error. */
function granted<T extends Rename | RenameStart>(answer: T | Refusal): T {
  if (answer.kind === 'refused') throw new ResponseError(LSPErrorCodes.RequestFailed, answer.reason);
  return answer;
}

function messageOf({ label, description = '' }: ChangeAnnotation): string {
  return `${label}. ${description}`;
}

/** So many of those who see a name are named. */
const MOST_NAMED = 3;

function warningOf({ name, wireUsers }: Rename): ChangeAnnotation | undefined {
  if (wireUsers.length === 0) return undefined;
  const named = wireUsers.slice(0, MOST_NAMED).map((user) => `'${user}'`);
  const more = wireUsers.length - named.length;
  const all = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return {
    label: `Breaks clients: '${name}' is visible on the wire`,
    description: `Clients of ${all} know this name.`,
    needsConfirmation: true,
  };
}
