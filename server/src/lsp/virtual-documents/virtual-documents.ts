import { URI } from 'vscode-uri';
import { later } from '../later';
import type { Disposable } from '../protocol';
import type { Session } from '../session';
import { VIRTUAL_DOCUMENT_KINDS } from './kinds';
import { VIRTUAL_SCHEME, type VirtualQuery } from './virtual-document';

/** How long, in milliseconds, the typing must pause before documents about what was typed are written anew. */
const DEBOUNCE = 200;

/**
 * Writes the documents of the scheme `qapi`. After edits, clients are told once of each that they asked for, and ask again
 * for those that they still show: so nothing is done for documents that nobody looks at.
 */
export class VirtualDocuments {
  private readonly asked = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  register(): Disposable {
    return this.session.connection.workspace.textDocumentContent.on(async ({ uri }) => {
      this.asked.add(uri);
      return { text: await this.write(uri) };
    });
  }

  /** To be told when something may have changed. Costs nothing while no document was asked for. */
  schedule(): void {
    if (this.asked.size === 0) return;
    clearTimeout(this.timer);
    this.timer = later(DEBOUNCE, 'virtual documents', () => this.refresh(), this.session.log);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private async write(text: string): Promise<string> {
    const { scheme, path, query } = URI.parse(text);
    const kind = VIRTUAL_DOCUMENT_KINDS.find(({ name }) => path.startsWith(`/${name}/`));
    if (scheme !== VIRTUAL_SCHEME || kind === undefined)
      return `There are no documents of this kind: ${text}\n`;
    const { names, settle, workspace } = this.session;
    const places = () => workspace.placeStates();
    return kind.write({ snapshot: await settle(), names, places, query: parseQuery(query) });
  }

  private refresh(): void {
    const { connection, log } = this.session;
    const uris = [...this.asked];
    this.asked.clear();
    for (const uri of uris) {
      connection.workspace.textDocumentContent
        .refresh(uri)
        .catch((error: unknown) => log.debug(`refresh of ${uri}: ${String(error)}`));
    }
  }
}

/** Whatever stands in the query: only what is of the right form counts. */
function parseQuery(text: string): VirtualQuery {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return {};
  const { uri, name, offset }: Partial<Record<keyof VirtualQuery, unknown>> = value;
  return {
    ...(typeof uri === 'string' && { uri }),
    ...(typeof name === 'string' && { name }),
    ...(Number.isInteger(offset) && { offset: Number(offset) }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
