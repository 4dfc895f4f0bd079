import { languages, LanguageStatusSeverity, type Disposable, type LanguageStatusItem } from 'vscode';
import { State } from 'vscode-languageclient';
import { commandNames } from './command-names';
import type { ServerSession } from './server-session';

interface Appearance {
  readonly text: string;
  readonly severity: LanguageStatusSeverity;
  readonly busy: boolean;
}

const appearances: Readonly<Record<State, Appearance>> = {
  [State.Starting]: {
    text: 'QAPI server: starting',
    severity: LanguageStatusSeverity.Information,
    busy: true,
  },
  [State.Running]: {
    text: 'QAPI server: running',
    severity: LanguageStatusSeverity.Information,
    busy: false,
  },
  [State.Stopped]: { text: 'QAPI server: stopped', severity: LanguageStatusSeverity.Warning, busy: false },
  [State.StartFailed]: {
    text: 'QAPI server: failed to start',
    severity: LanguageStatusSeverity.Error,
    busy: false,
  },
};

/** Says beside the language mode how the server fares; a click shows its output. */
export function showServerStatus(session: ServerSession): Disposable[] {
  const item = languages.createLanguageStatusItem('qapi.server', { language: 'qapi' });
  item.name = 'QAPI language server';
  item.command = { command: commandNames.showOutput, title: 'Show Output' };
  show(item, State.Starting);
  return [item, session.onDidChangeState((state) => show(item, state))];
}

function show(item: LanguageStatusItem, state: State): void {
  Object.assign(item, appearances[state]);
}
