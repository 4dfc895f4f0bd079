import type { LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import { serverLogLevel } from './settings';

/** What a client of the server wants, wherever it runs; QAPI documents of the schemes are the server's business. */
export function clientOptions(log: LogOutputChannel, schemes: readonly string[]): LanguageClientOptions {
  return {
    documentSelector: schemes.map((scheme) => ({ language: 'qapi', scheme })),
    // What the server must know before it can ask; for later changes it registers, and fetches section `qapi`.
    initializationOptions: () => ({
      logLevel: serverLogLevel(),
      showsRelease: true,
      showReferences: true,
      showDocuments: true,
    }),
    outputChannel: log,
    // The language status tells of trouble; an output panel that opens by itself only disturbs.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}
