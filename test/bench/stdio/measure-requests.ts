import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type MessageConnection,
  ReferencesRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  type TextDocumentPositionParams,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import type { SchemaInput } from '../input/schema-input';
import type { Result } from '../report/measurement';
import type { Editing } from './editing';
import { mostUsedType, type ReadingPlace, typeOfMember } from './reading-places';

interface RequestKind {
  readonly id: string;
  readonly label: string;
  readonly offeredBy: (capabilities: ServerCapabilities) => unknown;
  readonly placeIn: (input: SchemaInput) => ReadingPlace;
  readonly send: (connection: MessageConnection, place: TextDocumentPositionParams) => Promise<unknown>;
}

const KINDS: readonly RequestKind[] = [
  {
    id: 'hover',
    label: 'hover on the type of a member',
    offeredBy: ({ hoverProvider }) => hoverProvider,
    placeIn: typeOfMember,
    send: (connection, place) => connection.sendRequest(HoverRequest.type, place),
  },
  {
    id: 'definition',
    label: 'definition of the type of a member',
    offeredBy: ({ definitionProvider }) => definitionProvider,
    placeIn: typeOfMember,
    send: (connection, place) => connection.sendRequest(DefinitionRequest.type, place),
  },
  {
    id: 'completion',
    label: 'completion at the type of a member',
    offeredBy: ({ completionProvider }) => completionProvider,
    placeIn: typeOfMember,
    send: (connection, place) => connection.sendRequest(CompletionRequest.type, place),
  },
  {
    id: 'document-symbols',
    label: 'symbols of the largest file',
    offeredBy: ({ documentSymbolProvider }) => documentSymbolProvider,
    placeIn: typeOfMember,
    send: (connection, { textDocument }) =>
      connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
  },
  {
    id: 'references',
    label: 'references of the type that is used most',
    offeredBy: ({ referencesProvider }) => referencesProvider,
    placeIn: mostUsedType,
    send: (connection, place) =>
      connection.sendRequest(ReferencesRequest.type, { ...place, context: { includeDeclaration: true } }),
  },
  {
    id: 'semantic-tokens',
    label: 'semantic tokens of the largest file',
    offeredBy: ({ semanticTokensProvider }) => semanticTokensProvider,
    placeIn: typeOfMember,
    send: (connection, { textDocument }) =>
      connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
  },
  {
    id: 'workspace-symbols',
    label: 'symbols of all files that go with a word',
    offeredBy: ({ workspaceSymbolProvider }) => workspaceSymbolProvider,
    placeIn: typeOfMember,
    send: (connection) => connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'opt' }),
  },
];

const FAMILY = 'stdio/requests';

/** So many requests of each kind come before those that count. */
const WARM_UP = 20;

/** Times what the servers announce to offer; the ratios are to the hover of the one that does nothing. */
export async function measureRequests(
  servers: readonly Editing[],
  input: SchemaInput,
  count: number,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const editing of servers)
    for (const kind of KINDS) results.push(...(await measure(editing, kind, input, count)));
  return results;
}

async function measure(
  editing: Editing,
  kind: RequestKind,
  input: SchemaInput,
  count: number,
): Promise<Result[]> {
  const { id: server, label } = editing.contender;
  const isFloor = server === 'floor';
  const row = { id: `${FAMILY}/${isFloor ? 'floor-' : ''}${kind.id}`, label: `${kind.label}, ${label}` };
  if (!kind.offeredBy(editing.capabilities))
    return isFloor ? [] : [{ ...row, skipped: 'the server does not offer it' }];
  const { file, position } = kind.placeIn(input);
  const textDocument = { uri: pathToFileURL(join(input.directory, file)).href };
  const ask = () => kind.send(editing.server.connection, { textDocument, position });
  // To say nothing fast is no merit.
  if (!isFloor && isEmpty(await ask())) throw new Error(`${label} has no answer to ${kind.label}`);
  const samples: number[] = [];
  for (let index = -WARM_UP; index < count; index++) {
    const begin = performance.now();
    await ask();
    if (index >= 0) samples.push(performance.now() - begin);
  }
  return [{ ...row, unit: 'ms', samples, baseline: `${FAMILY}/floor-hover` }];
}

function isEmpty(answer: unknown): boolean {
  return answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
}
