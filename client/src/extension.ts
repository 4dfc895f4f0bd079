import type { ExtensionContext } from 'vscode';
import { activateWith } from './activation';
import { createLanguageClient } from './language-client';

export { deactivate } from './activation';

/** The entry of VS Code on a machine. */
export function activate(context: ExtensionContext): void {
  activateWith(createLanguageClient, context);
}
