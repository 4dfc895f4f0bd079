import { join } from 'node:path';
import { workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type NodeModule,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { clientOptions } from './client-options';
import { answerFileRequests } from './file-requests';
import { section } from './settings';

/** The port on which `.vscode/launch.json` finds the server while the extension is being debugged. */
const inspectorPort = 6009;

/** A client of the bundled server in a process of its own, not yet started. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const selector = checkedSchemes().map((scheme) => ({ language: 'qapi', scheme }));
  const client = new LanguageClient(section, 'QAPI', serverOptions(context), clientOptions(log, selector));
  answerFileRequests(client);
  return client;
}

/** Where documents are checked: on the machine and where folders are, but not, say, in old revisions that a view compares. */
function checkedSchemes(): string[] {
  const ofFolders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', ...ofFolders])];
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const run: NodeModule = {
    module: context.asAbsolutePath(join('server', 'dist', 'language-server.js')),
    transport: TransportKind.ipc,
  };
  const execArgv = ['--nolazy', '--enable-source-maps', `--inspect=127.0.0.1:${inspectorPort}`];
  return { run, debug: { ...run, options: { execArgv } } };
}
