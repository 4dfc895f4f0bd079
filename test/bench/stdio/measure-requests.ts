import {
  CompletionRequest,
  DefinitionRequest,
  HoverRequest,
  type MessageConnection,
  type ServerCapabilities,
  type TextDocumentPositionParams,
} from 'vscode-languageserver-protocol/node';
import type { Result } from '../report/measurement';
import type { Editing } from './editing';

interface RequestKind {
  readonly id: string;
  readonly label: string;
  readonly offeredBy: (capabilities: ServerCapabilities) => unknown;
  readonly send: (connection: MessageConnection, place: TextDocumentPositionParams) => Promise<unknown>;
}

const KINDS: readonly RequestKind[] = [
  {
    id: 'hover',
    label: 'hover',
    offeredBy: ({ hoverProvider }) => hoverProvider,
    send: (connection, place) => connection.sendRequest(HoverRequest.type, place),
  },
  {
    id: 'definition',
    label: 'definition',
    offeredBy: ({ definitionProvider }) => definitionProvider,
    send: (connection, place) => connection.sendRequest(DefinitionRequest.type, place),
  },
  {
    id: 'completion',
    label: 'completion',
    offeredBy: ({ completionProvider }) => completionProvider,
    send: (connection, place) => connection.sendRequest(CompletionRequest.type, place),
  },
];

const FAMILY = 'stdio/requests';

/** Times what the servers announce to offer; the ratios are to the hover of the one that does nothing. */
export async function measureRequests(servers: readonly Editing[], count: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const editing of servers) {
    const { id: server, label } = editing.contender;
    for (const kind of KINDS) {
      const id = server === 'floor' ? `${FAMILY}/floor-${kind.id}` : `${FAMILY}/${kind.id}`;
      const title = `${kind.label}, ${label}`;
      const isOffered = Boolean(kind.offeredBy(editing.capabilities));
      if (isOffered) {
        const samples = await timeRequests(editing, kind, count);
        results.push({ id, label: title, unit: 'ms', samples, baseline: `${FAMILY}/floor-hover` });
      } else if (server !== 'floor') {
        results.push({ id, label: title, skipped: 'the server does not offer it' });
      }
    }
  }
  return results;
}

async function timeRequests(
  { server, uri, place }: Editing,
  { send }: RequestKind,
  count: number,
): Promise<number[]> {
  const samples: number[] = [];
  const params = { textDocument: { uri }, position: place };
  for (let index = -20; index < count; index++) {
    const begin = performance.now();
    await send(server.connection, params);
    if (index >= 0) samples.push(performance.now() - begin);
  }
  return samples;
}
