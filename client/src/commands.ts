import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import type { ServerSession } from './server-session';
import { openManualPage } from './manual-page';
import { showReferences } from './show-references';
import { showSyntaxTree } from './show-syntax-tree';

/** The commands as the manifest contributes them. */
export const commandNames = {
  restartServer: 'qapi.restartServer',
  showOutput: 'qapi.showOutput',
  openManualPage: 'qapi.openManualPage',
  showSyntaxTree: 'qapi.showSyntaxTree',
} as const;

/** The command of the server's lenses; nobody runs it by hand, so the manifest does not contribute it. */
const showReferencesCommand = 'qapi.showReferences';

export function registerCommands(session: ServerSession, log: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand(commandNames.restartServer, () => session.restart()),
    commands.registerCommand(commandNames.showOutput, () => log.show(true)),
    commands.registerCommand(commandNames.openManualPage, () => openManualPage(session)),
    commands.registerCommand(commandNames.showSyntaxTree, () => showSyntaxTree(session)),
    commands.registerCommand(showReferencesCommand, showReferences),
  ];
}
