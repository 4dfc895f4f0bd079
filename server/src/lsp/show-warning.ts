import { type Connection, MessageType, ShowMessageNotification } from './protocol';
import type { Log } from './log';

/**
 * Has the editor show a warning. As a notification: the library's own function asks for an answer, which a client may
 * refuse.
 */
export function showWarning(connection: Connection, log: Log, message: string): void {
  connection
    .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
    .catch((error: unknown) => log.debug(`message: ${String(error)}`));
}
