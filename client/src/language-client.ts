import { join } from 'node:path';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
  type NodeModule,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { section, serverLogLevel } from './settings';

/** The port on which `.vscode/launch.json` finds the server while the extension is being debugged. */
const inspectorPort = 6009;

/** A client of the bundled server, not yet started. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  return new LanguageClient(section, 'QAPI', serverOptions(context), clientOptions(log));
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const run: NodeModule = {
    module: context.asAbsolutePath(join('server', 'dist', 'language-server.js')),
    transport: TransportKind.ipc,
  };
  const execArgv = ['--nolazy', '--enable-source-maps', `--inspect=127.0.0.1:${inspectorPort}`];
  return { run, debug: { ...run, options: { execArgv } } };
}

function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [
      { language: 'qapi', scheme: 'file' },
      { language: 'qapi', scheme: 'untitled' },
    ],
    // What the server must know before it can ask; for later changes it registers, and fetches section `qapi`.
    initializationOptions: () => ({ logLevel: serverLogLevel(), showsRelease: true, showReferences: true }),
    outputChannel: log,
    // The language status tells of trouble; an output panel that opens by itself only disturbs.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}
