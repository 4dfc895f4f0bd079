import { Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client-options';
import { answerFileRequests } from './file-requests';
import type { ServerHandle } from './server-session';
import { section } from './settings';
import { ServerWorker } from './server-worker';

/** A client of the bundled server in a web worker, not yet started. */
export function createServer(
  { extensionUri }: ExtensionContext,
  log: LogOutputChannel,
  schemes: readonly string[],
): ServerHandle {
  const worker = new ServerWorker(() =>
    workspace.fs.readFile(Uri.joinPath(extensionUri, 'server/dist/language-server.browser.js')),
  );
  const transports = async () => {
    const port = await worker.start();
    return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
  };
  const client = new LanguageClient(section, 'QAPI', transports, clientOptions(log, schemes));
  answerFileRequests(client);
  return { client, kill: () => worker.terminate() };
}
