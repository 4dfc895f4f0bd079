import type { ExtensionContext } from 'vscode';
import { activateWith } from './activation';
import { createLanguageClient } from './language-client.browser';

export { deactivate } from './activation';

/** The entry of VS Code in a browser, which starts no processes. */
export function activate(context: ExtensionContext): void {
  activateWith(createLanguageClient, context);
}
