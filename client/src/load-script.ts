import * as vscode from 'vscode';

/** What a module is run with. */
type Run = (module: object, exports: object, require: (specifier: string) => unknown) => void;

/**
 * Loads a bundle of the extension in a browser, as VS Code loads the first one. There its `require` knows no files, `import`
 * no addresses, and `importScripts` is barred.
 */
export async function loadScript(file: vscode.Uri): Promise<unknown> {
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is our own, and there is no other way
  const run = new Function(
    'module',
    'exports',
    'require',
    `${code}\n//# sourceURL=${file.toString()}`,
  ) as Run;
  const module = { exports: {} };
  run(module, module.exports, () => vscode);
  return module.exports;
}
