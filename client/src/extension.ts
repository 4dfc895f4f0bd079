import type { ExtensionContext } from 'vscode';
import { activateWith } from './activation';

export { deactivate } from './activation';

/** The entry of VS Code on a machine. */
export function activate(context: ExtensionContext): void {
  activateWith(async (...made) => {
    // Only now: it brings the library, and the extension is also active where there is nothing but JSON.
    const { createServer } = await import('./language-client.js');
    return createServer(...made);
  }, context);
}
