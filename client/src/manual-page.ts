import { env, Uri, window } from 'vscode';
import type { ServerSession } from './server-session';

/** Request with a document and a position: the address of what QEMU's manual says of what stands there. */
const manualPageMethod = 'qapi/manualPage';

/** Opens QEMU's manual where it explains the key, directive or whatever the cursor is on. VS Code asks before it leaves. */
export async function openManualPage(session: ServerSession): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'qapi') return;
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const address = await session.ask<string | null>(manualPageMethod, {
    textDocument: { uri: document.uri.toString() },
    position: { line, character },
  });
  if (address) await env.openExternal(Uri.parse(address));
}
