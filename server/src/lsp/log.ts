import type { Connection } from './protocol';

const LEVELS = ['error', 'warning', 'info', 'debug'] as const;
export type LogLevel = (typeof LEVELS)[number];

export function isLogLevel(value: unknown): value is LogLevel {
  return LEVELS.some((level) => level === value);
}

/** Writes to the client's log what is at least as important as the level that it asked for. */
export class Log {
  level: LogLevel = 'info';

  constructor(private readonly connection: Connection) {}

  error(message: string): void {
    this.write('error', message);
  }

  warning(message: string): void {
    this.write('warning', message);
  }

  info(message: string): void {
    this.write('info', message);
  }

  debug(message: string): void {
    this.write('debug', message);
  }

  private write(level: LogLevel, message: string): void {
    if (LEVELS.indexOf(level) > LEVELS.indexOf(this.level)) return;
    const { console } = this.connection;
    if (level === 'error') console.error(message);
    else if (level === 'warning') console.warn(message);
    else if (level === 'info') console.info(message);
    else console.debug(message);
  }
}
