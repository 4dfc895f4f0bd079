import type { State } from 'vscode-languageclient';

/** How the server fares; `Silent` is one that was started and does not answer. */
export type ServerState = keyof typeof State | 'Silent';

/**
 * By the numbers of the library's enumeration. To import that would load the library, which takes longer than all else that
 * the extension does when it is activated.
 */
const names: readonly (ServerState | undefined)[] = [
  undefined,
  'Stopped',
  'Running',
  'Starting',
  'StartFailed',
];

export function serverStateOf(state: State): ServerState {
  return names[state] ?? 'Stopped';
}
