import { LogLevel, workspace } from 'vscode';

/** The section of all our settings, and the identifier under which the client looks for `trace.server`. */
export const section = 'qapi';

/** The setting that says by the rules of which QEMU release schemas are checked. */
export const qemuVersionSetting = 'qapi.qemuVersion';

const logLevels: ReadonlyMap<string, LogLevel> = new Map([
  ['error', LogLevel.Error],
  ['warning', LogLevel.Warning],
  ['info', LogLevel.Info],
  ['debug', LogLevel.Debug],
]);

/** The value of `qapi.server.logLevel`, as the server is told it: error, warning, info or debug. */
export function serverLogLevel(): string {
  return workspace.getConfiguration(section).get<string>('server.logLevel', 'info');
}

/** What the output channel shows: what the server may log, or everything while messages are traced. */
export function outputLogLevel(): LogLevel {
  const trace = workspace.getConfiguration(section).get<string>('trace.server', 'off');
  return trace === 'off' ? (logLevels.get(serverLogLevel()) ?? LogLevel.Info) : LogLevel.Trace;
}
