import { join } from 'node:path';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type NodeModule,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { clientOptions } from './client-options';
import { answerFileRequests } from './file-requests';
import type { ServerHandle } from './server-session';
import { section } from './settings';

/** The port on which `.vscode/launch.json` finds the server while the extension is being debugged. */
const inspectorPort = 6009;

/** A client of the bundled server in a process of its own, not yet started. */
export function createServer(
  context: ExtensionContext,
  log: LogOutputChannel,
  schemes: readonly string[],
): ServerHandle {
  const client = new LanguageClient(section, 'QAPI', serverOptions(context), clientOptions(log, schemes));
  answerFileRequests(client);
  return { client };
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const env = {
    // Where Node 22 and later keep the compiled code of the server from one start to the next.
    NODE_COMPILE_CACHE: join(context.globalStorageUri.fsPath, 'compiled'),
    // The server talks to nobody but us. To read certificates first, as Node up to 20 does, is a quarter of its start.
    NODE_EXTRA_CA_CERTS: '',
  };
  const run: NodeModule = {
    module: context.asAbsolutePath(join('server', 'dist', 'language-server.js')),
    transport: TransportKind.ipc,
    options: { env },
  };
  const execArgv = ['--nolazy', '--enable-source-maps', `--inspect=127.0.0.1:${inspectorPort}`];
  return { run, debug: { ...run, options: { env, execArgv } } };
}
