import { languages, window, workspace, type Disposable, type LanguageStatusItem } from 'vscode';
import { releaseMethod, type ReleaseInformation } from './release-protocol';
import type { ServerSession } from './server-session';
import { qemuVersionSetting } from './settings';

/** Says beside the language mode by the rules of which QEMU release the document is checked; a click leads to the setting. */
export function showRelease(session: ServerSession): Disposable[] {
  const item = languages.createLanguageStatusItem('qapi.release', { language: 'qapi' });
  item.name = 'QEMU release';
  item.command = {
    command: 'workbench.action.openSettings',
    title: 'Set Release',
    arguments: [qemuVersionSetting],
  };
  show(item, undefined);
  // Answers may come in another order than questions.
  let latest = 0;
  const update = async (): Promise<void> => {
    const question = ++latest;
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'qapi') return;
    const release = await session.ask<ReleaseInformation | null>(releaseMethod, {
      uri: document.uri.toString(),
    });
    if (question === latest) show(item, release);
  };
  return [
    item,
    session.onDidChangeState(() => void update()),
    session.onDidChangeRelease(() => void update()),
    window.onDidChangeActiveTextEditor(() => void update()),
    // A document that turns from JSON to QAPI is opened anew.
    workspace.onDidOpenTextDocument(() => void update()),
  ];
}

function show(item: LanguageStatusItem, release: ReleaseInformation | null | undefined): void {
  if (release === undefined || release === null) {
    item.text = release === null ? 'QEMU: in no schema' : 'QEMU: release not known yet';
    item.detail = '';
    return;
  }
  const { version, explanation, others } = release;
  item.text = `QEMU ${version}`;
  item.detail = explanation + (others.length === 0 ? '' : `; in other schemas ${others.join(', ')}`);
}
