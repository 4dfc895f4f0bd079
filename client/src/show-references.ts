import { commands, Location, Position, Range, Uri } from 'vscode';
import type { Location as ProtocolLocation, Position as ProtocolPosition } from 'vscode-languageclient';

/**
 * Shows places, which come in the protocol's form, in the editor's view of references, as if they had been asked for at
 * the position. What a click on one of the server's lenses does.
 */
export async function showReferences(
  uri: string,
  position: ProtocolPosition,
  locations: readonly ProtocolLocation[],
): Promise<void> {
  const places = locations.map(({ uri: target, range: { start, end } }) => {
    return new Location(Uri.parse(target), new Range(toPosition(start), toPosition(end)));
  });
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), toPosition(position), places);
}

function toPosition({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}
