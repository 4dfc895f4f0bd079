import type { CodeLens, Command } from '../protocol';
import {
  codeLenses,
  LENS_KINDS,
  type LensKind,
  type LensSubject,
} from '../../features/code-lens/code-lenses';
import { type LensContent, lensContent } from '../../features/code-lens/lens-content';
import type { FilePath } from '../../text/file-path';
import type { Snapshot } from '../../workspace/snapshot';
import { toRange } from '../convert';
import { toLocations } from '../convert-locations';
import type { Session } from '../session';
import { documentNow, type LanguageRequest } from './language-request';

/**
 * The command of the client that shows locations: it gets a document's URI, a position in it, and locations. No
 * editor has one like that by itself, so only clients that say `showReferences` are given lenses that need it.
 */
const SHOW_REFERENCES = 'qapi.showReferences';

/**
 * What leads to a document about a definition: the words, and the command of the client, which gets the URI of the schema
 * and the name. Clients say `showDocuments` if they have these commands.
 */
const SHOW_DOCUMENT: Readonly<Partial<Record<LensKind, Command>>> = {
  wire: { title: 'on the wire', command: 'qapi.showWire' },
  introspection: { title: 'introspection', command: 'qapi.showIntrospection' },
};

export const codeLensRequest: LanguageRequest = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register: (session) => {
    const { connection } = session;
    const registrations = [
      connection.onCodeLens(async ({ textDocument }, token): Promise<CodeLens[] | null> => {
        const kinds = kindsFor(session, session.names.pathOf(textDocument.uri));
        if (kinds.size === 0) return null;
        const now = await documentNow(session, textDocument, token);
        if (now === undefined) return null;
        const { snapshot, path, file } = now;
        return codeLenses(snapshot, path, kinds).map(({ kind, name, range }) => {
          return { range: toRange(file, range), data: { kind, path, name } satisfies LensSubject };
        });
      }),
      connection.onCodeLensResolve(async (lens) => {
        const subject = subjectOf(lens);
        const shows = subject && SHOW_DOCUMENT[subject.kind];
        if (subject !== undefined && shows !== undefined) {
          const address = [session.names.uriOf(subject.path), subject.name];
          return { ...lens, command: { ...shows, arguments: address } };
        }
        const snapshot = await session.settle();
        const content = subject && lensContent(snapshot, subject);
        return { ...lens, command: commandFor(lens, subject, content, { session, snapshot }) };
      }),
    ];
    return { dispose: () => registrations.forEach((registration) => registration.dispose()) };
  },
};

/** What is switched on in a file and the client can show. */
function kindsFor(
  { canShowReferences, canShowDocuments, decorations }: Session,
  path: FilePath,
): ReadonlySet<LensKind> {
  const isPossible = (kind: LensKind) => (kind in SHOW_DOCUMENT ? canShowDocuments : canShowReferences);
  return new Set([...decorations.codeLenses.onIn(path)].filter(isPossible));
}

/** Whatever a client sends back. */
function subjectOf({ data }: CodeLens): LensSubject | undefined {
  const subject = data as Partial<Record<keyof LensSubject, unknown>> | null | undefined;
  const { path, name, kind: word } = subject ?? {};
  const kind = LENS_KINDS.find((each) => each === word);
  if (kind === undefined || typeof path !== 'string' || typeof name !== 'string') return undefined;
  return { kind, path, name };
}

function commandFor(
  { range }: CodeLens,
  subject: LensSubject | undefined,
  content: LensContent | undefined,
  { session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot },
): Command {
  // The type may have gone since the client asked for lenses; it will ask again.
  if (subject === undefined || content === undefined) return { title: '', command: '' };
  const { title, places } = content;
  const { names } = session;
  const locations = toLocations(places, snapshot, names);
  if (locations.length === 0) return { title, command: '' };
  return { title, command: SHOW_REFERENCES, arguments: [names.uriOf(subject.path), range.start, locations] };
}
