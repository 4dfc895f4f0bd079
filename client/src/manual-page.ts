import { env, Uri, window } from 'vscode';
import type { ServerSession } from './server-session';

/** Request with a document and a position: the address of what QEMU's manual says of what stands there. */
const manualPageMethod = 'qapi/manualPage';

/** Opens QEMU's manual where it explains the key, directive or whatever the cursor is on. VS Code asks before it leaves. */
export async function openManualPage(session: ServerSession): Promise<void> {
  const address = await addressAtCursor(session);
  if (address !== undefined) await env.openExternal(Uri.parse(address));
  else
    void window.showInformationMessage(
      "QAPI: there is no schema at the cursor that QEMU's manual could explain.",
    );
}

async function addressAtCursor(session: ServerSession): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'qapi') return undefined;
  const { line, character } = editor.selection.active;
  const address = await session.request<string | null>(manualPageMethod, {
    textDocument: { uri: editor.document.uri.toString() },
    position: { line, character },
  });
  return address ?? undefined;
}
