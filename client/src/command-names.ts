/** The commands as the manifest contributes them. */
export const commandNames = {
  restartServer: 'qapi.restartServer',
  showOutput: 'qapi.showOutput',
  showSchemas: 'qapi.showSchemas',
  checkWorkspace: 'qapi.checkWorkspace',
  openManualPage: 'qapi.openManualPage',
  showIntrospection: 'qapi.showIntrospection',
  showWire: 'qapi.showWire',
  showOutOfBand: 'qapi.showOutOfBand',
  showSyntaxTree: 'qapi.showSyntaxTree',
  openSample: 'qapi.openSample',
} as const;
