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
import type { BenchContext } from '../bench-context';
import type { SchemaInput } from '../input/schema-input';
import { type Contestant, race } from '../race';
import type { Result } from '../report/measurement';
import type { Editing } from './editing';
import { mostUsedType, type ReadingPlace, typeOfMember } from './reading-places';

interface RequestKind {
  readonly id: string;
  readonly label: string;
  /** Whether its answer is one, whatever the size of the schema. */
  readonly isSmall?: true;
  readonly offeredBy: (capabilities: ServerCapabilities) => unknown;
  readonly placeIn: (input: SchemaInput) => ReadingPlace;
  readonly send: (connection: MessageConnection, place: TextDocumentPositionParams) => Promise<unknown>;
}

const KINDS: readonly RequestKind[] = [
  {
    id: 'hover',
    label: 'hover on the type of a member',
    isSmall: true,
    offeredBy: ({ hoverProvider }) => hoverProvider,
    placeIn: typeOfMember,
    send: (connection, place) => connection.sendRequest(HoverRequest.type, place),
  },
  {
    id: 'definition',
    label: 'definition of the type of a member',
    isSmall: true,
    offeredBy: ({ definitionProvider }) => definitionProvider,
    placeIn: typeOfMember,
    send: (connection, place) => connection.sendRequest(DefinitionRequest.type, place),
  },
  {
    id: 'completion',
    label: 'completion at the type of a member',
    isSmall: true,
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

/** What the server that does nothing is asked for. */
const HOVER = 'hover';

/** For how long a race of requests goes on, in milliseconds. */
const PATIENCE = 1000;

/** Times what the servers announce to offer; the ratios are to the hover of the one that does nothing. */
export async function measureRequests(
  servers: readonly Editing[],
  { input, distance }: BenchContext,
): Promise<Result[]> {
  const questions = servers.flatMap((editing) => questionsTo(editing, input));
  const offered = questions.filter(({ isOffered }) => isOffered);
  for (const question of offered) await expectAnswer(question);
  // Small ones are compared, so they go in turn; a large one would slow down whatever comes behind it.
  const small = offered.filter(({ isSmall }) => isSmall);
  const large = offered.filter(({ isSmall }) => !isSmall);
  const samples = new Map<string, readonly number[]>();
  for (const together of [small, ...large.map((question) => [question])]) {
    const times = await race(together, { ...distance, milliseconds: PATIENCE });
    for (const [id, list] of times) samples.set(id, list);
  }
  return questions.map(({ id, label }) => {
    const times = samples.get(id);
    if (times === undefined) return { id, label, skipped: 'the server does not offer it' };
    return { id, label, unit: 'ms', samples: times, baseline: `${FAMILY}/floor-${HOVER}` };
  });
}

interface Question extends Contestant {
  readonly run: () => Promise<unknown>;
  readonly isOffered: boolean;
  readonly isSmall: boolean;
  readonly isOfFloor: boolean;
}

function questionsTo(editing: Editing, input: SchemaInput): Question[] {
  const { server, contender, capabilities } = editing;
  const isOfFloor = contender.id === 'floor';
  return KINDS.filter(({ id }) => !isOfFloor || id === HOVER).map((kind) => {
    const { file, position } = kind.placeIn(input);
    const textDocument = { uri: pathToFileURL(join(input.directory, file)).href };
    return {
      id: `${FAMILY}/${isOfFloor ? 'floor-' : ''}${kind.id}`,
      label: `${kind.label}, ${contender.label}`,
      run: () => kind.send(server.connection, { textDocument, position }),
      isOffered: Boolean(kind.offeredBy(capabilities)),
      isSmall: kind.isSmall ?? false,
      isOfFloor,
    };
  });
}

/** To say nothing fast is no merit, but for the floor. */
async function expectAnswer({ run, label, isOfFloor }: Question): Promise<void> {
  const answer = await run();
  const isEmpty = answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
  if (isEmpty && !isOfFloor) throw new Error(`there is no answer to: ${label}`);
}
