import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import type { ServerSession } from './server-session';

/** The commands as the manifest contributes them. */
export const commandNames = {
  restartServer: 'qapi.restartServer',
  showOutput: 'qapi.showOutput',
} as const;

export function registerCommands(session: ServerSession, log: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand(commandNames.restartServer, () => session.restart()),
    commands.registerCommand(commandNames.showOutput, () => log.show(true)),
  ];
}
