import assert from 'node:assert/strict';
import { loadArchitecture } from './sources';

/** The architecture test passes on a clean tree whatever its rules are worth: these cases test the rules. */
describe('layers', () => {
  const syntax = 'server/src/syntax/parser.ts';
  const nodeEntryPoint = 'server/src/lsp/main.node.ts';

  const allowed: [importer: string, specifier: string][] = [
    [syntax, './tree'],
    [syntax, '../text/text-range'],
    ['server/src/features/fixes/add-member.ts', '../../syntax/tree'],
    ['server/src/cli/main.ts', '../node/disk'],
    ['server/src/cli/main.ts', 'node:fs'],
    ['server/src/node/disk.ts', 'fs/promises'],
    ['server/src/lsp/protocol.ts', 'vscode-languageserver'],
    [nodeEntryPoint, '../node/disk'],
    ['server/src/lsp/main.browser.ts', '../browser/worker-channel'],
    [nodeEntryPoint, 'node:process'],
    [nodeEntryPoint, 'vscode-languageserver/node'],
    ['client/src/extension.ts', 'vscode-languageclient/node'],
    ['client/src/extension.ts', 'node:path'],
    ['test/cli/check.test.ts', '../../server/src/cli/main'],
  ];

  const forbidden: [importer: string, specifier: string][] = [
    [syntax, '../schema/module'],
    ['server/src/features/fixes/add-member.ts', '../../lsp/server'],
    ['server/src/lsp/server.ts', '../cli/main'],
    ['server/src/cli/main.ts', '../lsp/server'],
    ['server/src/lsp/server.ts', '../node/disk'],
    ['server/src/lsp/server.ts', '../browser/worker-channel'],
    ['server/src/cli/main.ts', '../browser/worker-channel'],
    ['server/src/lsp/main.browser.ts', '../node/disk'],
    ['server/src/lsp/main.browser.ts', 'node:fs'],
    ['server/src/lsp/server.ts', 'vscode-languageserver'],
    ['server/src/lsp/server.ts', 'vscode-languageserver/node'],
    ['server/src/lsp/server.ts', 'node:path'],
    ['server/src/workspace/workspace.ts', 'fs/promises'],
    ['server/src/workspace/workspace.ts', 'vscode-uri'],
    ['server/src/cli/main.ts', 'vscode-languageserver'],
    [syntax, '../../../client/src/extension'],
    [syntax, '../drawer/things'],
    ['server/src/loose.ts', './text/text-range'],
    ['client/src/extension.ts', '../../server/src/text/text-range'],
  ];

  let explain: Awaited<ReturnType<typeof loadArchitecture>>['explainForbiddenImport'];
  before(async () => {
    explain = (await loadArchitecture()).explainForbiddenImport;
  });

  for (const [importer, specifier] of allowed) {
    it(`lets ${importer} import ${specifier}`, () => assert.equal(explain(importer, specifier), undefined));
  }
  for (const [importer, specifier] of forbidden) {
    it(`forbids ${importer} to import ${specifier}`, () => assert.ok(explain(importer, specifier)));
  }
});
