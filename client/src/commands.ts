import { commands, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { checkWorkspace } from './check-workspace';
import { commandNames } from './command-names';
import { openManualPage } from './manual-page';
import { openSample } from './sample';
import type { ServerSession } from './server-session';
import { showIntrospection, showOutOfBand, showWire } from './show-on-the-wire';
import { showReferences } from './show-references';
import { showSchemas } from './show-schemas';
import { showSyntaxTree } from './show-syntax-tree';
import { withServer } from './with-server';

/** The command of the server's lenses; nobody runs it by hand, so the manifest does not contribute it. */
const showReferencesCommand = 'qapi.showReferences';

export function registerCommands(
  session: ServerSession,
  log: LogOutputChannel,
  { extensionUri }: ExtensionContext,
): Disposable[] {
  const byName: Readonly<
    Record<(typeof commandNames)[keyof typeof commandNames], (...values: unknown[]) => unknown>
  > = {
    [commandNames.restartServer]: () => session.restart(),
    [commandNames.showOutput]: () => log.show(true),
    [commandNames.showSchemas]: withServer(session, showSchemas),
    [commandNames.checkWorkspace]: withServer(session, checkWorkspace),
    [commandNames.openManualPage]: withServer(session, openManualPage),
    [commandNames.showIntrospection]: withServer(session, showIntrospection),
    [commandNames.showWire]: withServer(session, showWire),
    [commandNames.showOutOfBand]: withServer(session, showOutOfBand),
    [commandNames.showSyntaxTree]: withServer(session, showSyntaxTree),
    [commandNames.openSample]: () => openSample(extensionUri),
  };
  return [
    ...Object.entries(byName).map(([name, run]) => commands.registerCommand(name, run)),
    commands.registerCommand(showReferencesCommand, showReferences),
  ];
}
