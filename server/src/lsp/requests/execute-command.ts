import { URI } from 'vscode-uri';
import { Position, ShowDocumentRequest } from '../protocol';
import { wireSubjectAt } from '../../features/on-the-wire/wire-subject';
import type { Snapshot } from '../../workspace/snapshot';
import type { Session } from '../session';
import { VIRTUAL_DOCUMENT_KINDS } from '../virtual-documents/kinds';
import { VIRTUAL_SCHEME, type VirtualQuery } from '../virtual-documents/virtual-document';
import type { LanguageRequest } from './language-request';

/** The commands that show documents, for clients that have none of their own, with the kind and how the titles end. */
const COMMANDS: Readonly<Record<string, { readonly kind: string; readonly ending: string }>> = {
  'qapi.server.showIntrospection': { kind: 'introspection', ending: 'jsonc' },
  'qapi.server.showWire': { kind: 'wire', ending: 'qmp' },
  'qapi.server.showOutOfBand': { kind: 'out-of-band', ending: 'txt' },
};

/** What a command yields: the document's address, and its text for clients that cannot show it. */
interface ShownDocument {
  readonly uri: string;
  readonly text: string;
}

/**
 * `workspace/executeCommand`: takes the URI of a schema and a name or position in it. The document is shown if the client
 * knows how to show one that the server writes.
 */
export const executeCommandRequest: LanguageRequest = {
  capabilities: () => ({ executeCommandProvider: { commands: Object.keys(COMMANDS) } }),
  register: (session) =>
    session.connection.onExecuteCommand(async ({ command, arguments: values = [] }) => {
      const shown = await documentFor(command, values, session);
      if (shown !== null && canShow(session))
        await session.connection.sendRequest(ShowDocumentRequest.type, { uri: shown.uri });
      return shown;
    }),
};

async function documentFor(
  name: string,
  [uri, where]: readonly unknown[],
  session: Session,
): Promise<ShownDocument | null> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const kind = VIRTUAL_DOCUMENT_KINDS.find((each) => each.name === command?.kind);
  if (command === undefined || kind === undefined) return null;
  const snapshot = await session.settle();
  const query = typeof uri === 'string' ? queryFor(uri, where, snapshot, session) : {};
  const path = `/${command.kind}/${query.name ?? command.kind}.${command.ending}`;
  const address = URI.from({ scheme: VIRTUAL_SCHEME, path, query: JSON.stringify(query) });
  const { names, workspace } = session;
  const text = kind.write({ snapshot, query, names, places: () => workspace.placeStates() });
  return { uri: address.toString(), text };
}

/** Names hold after edits, so a position is made one. */
function queryFor(uri: string, where: unknown, snapshot: Snapshot, { names }: Session): VirtualQuery {
  if (typeof where === 'string') return { uri, name: where };
  const path = names.pathOf(uri);
  const file = snapshot.file(path);
  if (!Position.is(where) || file === undefined) return { uri };
  const subject = wireSubjectAt(snapshot, path, file.lines.offset(where, file.source));
  return subject === undefined ? { uri } : { uri: names.uriOf(subject.path), name: subject.name };
}

function canShow({ capabilities: { window, workspace } }: Session): boolean {
  return window?.showDocument?.support === true && workspace?.textDocumentContent !== undefined;
}
