import { Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions } from './client-options';
import { answerFileRequests } from './file-requests';
import { section } from './settings';

/** Of the browser; the compiler, and with it the library's declarations, knows Node's names only. */
declare const Worker: new (url: string) => never;

/** A client of the bundled server in a web worker, not yet started. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const options = clientOptions(log, [{ language: 'qapi' }]);
  const client = new LanguageClient(section, 'QAPI', () => startWorker(context), options);
  answerFileRequests(client);
  return client;
}

/**
 * Starts the worker from a copy of its code: where the extension's files come from another machine, the browser does not
 * take their address for a worker's. The library would know a worker by its class, which VS Code replaces.
 */
async function startWorker({ extensionUri }: ExtensionContext): Promise<MessageTransports> {
  const code = await workspace.fs.readFile(
    Uri.joinPath(extensionUri, 'server/dist/language-server.browser.js'),
  );
  // Never revoked: VS Code loads it when it likes to.
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
