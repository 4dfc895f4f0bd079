/**
 * The protocol's library. Nobody else imports it: it is a CommonJS module, of whose 400 names the bundler makes a copy
 * wherever it is imported, which the start of the server would have to pay for once per file.
 */
export * from 'vscode-languageserver';
