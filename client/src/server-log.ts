import {
  EventEmitter,
  LogLevel,
  window,
  workspace,
  type Disposable,
  type Event,
  type LogOutputChannel,
  type OutputChannel,
  type ViewColumn,
} from 'vscode';
import { outputLogLevel, section } from './settings';

/**
 * The output channel of the client and the server. VS Code's own log channels have a level that only a command
 * changes, so that `qapi.trace.server` and `qapi.server.logLevel` would be settings without effect: this
 * channel takes its level from them.
 */
export class ServerLog implements LogOutputChannel {
  readonly name = 'QAPI';
  private madeChannel: OutputChannel | undefined;
  private readonly levelChanged = new EventEmitter<LogLevel>();
  private readonly listener: Disposable;
  private knownLevel: LogLevel | undefined;

  constructor() {
    this.listener = workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(section)) this.adoptLevel(outputLogLevel());
    });
  }

  /** Both are made when there is something to write: to ask for the first setting takes VS Code long. */
  private get channel(): OutputChannel {
    this.madeChannel ??= window.createOutputChannel(this.name, 'log');
    return this.madeChannel;
  }

  get logLevel(): LogLevel {
    this.knownLevel ??= outputLogLevel();
    return this.knownLevel;
  }

  get onDidChangeLogLevel(): Event<LogLevel> {
    return this.levelChanged.event;
  }

  trace(message: string, ...details: unknown[]): void {
    this.write(LogLevel.Trace, 'trace', message, details);
  }

  debug(message: string, ...details: unknown[]): void {
    this.write(LogLevel.Debug, 'debug', message, details);
  }

  info(message: string, ...details: unknown[]): void {
    this.write(LogLevel.Info, 'info', message, details);
  }

  warn(message: string, ...details: unknown[]): void {
    this.write(LogLevel.Warning, 'warning', message, details);
  }

  error(error: string | Error, ...details: unknown[]): void {
    this.write(LogLevel.Error, 'error', String(error), details);
  }

  append(value: string): void {
    this.channel.append(value);
  }

  appendLine(value: string): void {
    this.channel.appendLine(value);
  }

  replace(value: string): void {
    this.channel.replace(value);
  }

  clear(): void {
    this.channel.clear();
  }

  show(columnOrPreserveFocus?: ViewColumn | boolean, preserveFocus?: boolean): void {
    // The form with a column is deprecated, and VS Code ignores the column.
    this.channel.show(typeof columnOrPreserveFocus === 'boolean' ? columnOrPreserveFocus : preserveFocus);
  }

  hide(): void {
    this.channel.hide();
  }

  dispose(): void {
    this.listener.dispose();
    this.levelChanged.dispose();
    this.madeChannel?.dispose();
  }

  private adoptLevel(level: LogLevel): void {
    if (level === this.knownLevel) return;
    this.knownLevel = level;
    this.levelChanged.fire(level);
  }

  private write(level: LogLevel, label: string, message: string, details: readonly unknown[]): void {
    if (this.logLevel === LogLevel.Off || level < this.logLevel) return;
    const time = new Date().toISOString().slice(11, 23);
    try {
      this.channel.appendLine([`${time} [${label}] ${message}`, ...details.map(String)].join(' '));
    } catch {
      // VS Code closes channels before all that is under way has ended; then nobody reads them any more.
    }
  }
}
