/** The floor: a language server that does nothing but answer, made of the library that ours is made of. */
import {
  createConnection,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  ProposedFeatures,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';

const connection = createConnection(ProposedFeatures.all);
const start = { line: 0, character: 0 };
const MISTAKE = {
  range: { start, end: { line: 0, character: 1 } },
  message: 'x',
  severity: DiagnosticSeverity.Error,
};

let canPull = false;
/** Every edit brings or removes a mistake. */
let hasMistake = false;

connection.onInitialize(({ capabilities }) => {
  canPull = capabilities.textDocument?.diagnostic !== undefined;
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      hoverProvider: true,
    },
  };
});
connection.onDidOpenTextDocument(({ textDocument: { uri, version } }) => publish(uri, version));
connection.onDidChangeTextDocument(({ textDocument: { uri, version } }) => {
  hasMistake = !hasMistake;
  publish(uri, version);
});
connection.onHover(() => null);
connection.languages.diagnostics.on(() => ({
  kind: DocumentDiagnosticReportKind.Full,
  items: hasMistake ? [MISTAKE] : [],
}));
connection.languages.diagnostics.onWorkspace(() => ({ items: [] }));
connection.listen();

function publish(uri: string, version: number): void {
  if (canPull) return;
  void connection.sendDiagnostics({ uri, version, diagnostics: hasMistake ? [MISTAKE] : [] });
}
