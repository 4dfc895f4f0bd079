import { Uri, type ExtensionContext } from 'vscode';
import { activateWith, type CreateServer } from './activation';
import { loadScript } from './load-script';

export { deactivate } from './activation';

/** The entry of VS Code in a browser, which starts no processes. */
export function activate(context: ExtensionContext): void {
  activateWith(async (...made) => {
    // Only now: it brings the library, and the extension is also active where there is nothing but JSON.
    const file = Uri.joinPath(context.extensionUri, 'client/dist/language-client.browser.js');
    const { createServer } = (await loadScript(file)) as { readonly createServer: CreateServer };
    return createServer(...made);
  }, context);
}
