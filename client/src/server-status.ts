import { languages, LanguageStatusSeverity, type Disposable, type LanguageStatusItem } from 'vscode';
import { commandNames } from './command-names';
import type { ServerSession } from './server-session';
import type { ServerState } from './server-state';

interface Appearance {
  readonly text: string;
  readonly severity: LanguageStatusSeverity;
  readonly busy: boolean;
}

const appearances: Readonly<Record<ServerState, Appearance>> = {
  Starting: {
    text: 'QAPI server: starting',
    severity: LanguageStatusSeverity.Information,
    busy: true,
  },
  Running: {
    text: 'QAPI server: running',
    severity: LanguageStatusSeverity.Information,
    busy: false,
  },
  Stopped: { text: 'QAPI server: stopped', severity: LanguageStatusSeverity.Warning, busy: false },
  StartFailed: {
    text: 'QAPI server: failed to start',
    severity: LanguageStatusSeverity.Error,
    busy: false,
  },
  Silent: { text: 'QAPI server: does not answer', severity: LanguageStatusSeverity.Error, busy: false },
};

/** Says beside the language mode how the server fares; a click shows its output. */
export function showServerStatus(session: ServerSession): Disposable[] {
  const item = languages.createLanguageStatusItem('qapi.server', { language: 'qapi' });
  item.name = 'QAPI language server';
  item.command = { command: commandNames.showOutput, title: 'Show Output' };
  show(item, 'Starting');
  return [item, session.onDidChangeState((state) => show(item, state))];
}

function show(item: LanguageStatusItem, state: ServerState): void {
  Object.assign(item, appearances[state]);
}
