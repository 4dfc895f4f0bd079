import { join } from 'node:path';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type NodeModule,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { clientOptions } from './client-options';
import { section } from './settings';

/** The port on which `.vscode/launch.json` finds the server while the extension is being debugged. */
const inspectorPort = 6009;

/** A client of the bundled server in a process of its own, not yet started. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const selector = [
    { language: 'qapi', scheme: 'file' },
    { language: 'qapi', scheme: 'untitled' },
  ];
  return new LanguageClient(section, 'QAPI', serverOptions(context), clientOptions(log, selector));
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const run: NodeModule = {
    module: context.asAbsolutePath(join('server', 'dist', 'language-server.js')),
    transport: TransportKind.ipc,
  };
  const execArgv = ['--nolazy', '--enable-source-maps', `--inspect=127.0.0.1:${inspectorPort}`];
  return { run, debug: { ...run, options: { execArgv } } };
}
