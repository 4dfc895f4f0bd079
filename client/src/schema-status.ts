import { Disposable, languages, window, workspace, type LanguageStatusItem, type Uri } from 'vscode';
import { commandNames } from './command-names';
import { schemasMethod, type SchemaSummary } from './schema-protocol';
import { releaseWords, schemaWords, withoutFolders } from './schema-words';
import type { ServerSession } from './server-session';
import { qemuVersionSetting } from './settings';

/** How long, in milliseconds, diagnostics must have been the same before the problems of a schema are counted again. */
const pause = 500;

/**
 * Says beside the language mode by the rules of which QEMU release the active document is checked, and in which schemas it
 * is with how many problems. The first leads to the setting, the second to all schemas.
 */
export function showSchemaStatus(session: ServerSession): Disposable[] {
  const status = new SchemaStatus(session);
  const update = (): void => void status.update();
  return [
    status,
    session.onDidChangeState(update),
    session.onDidChangeRelease(update),
    window.onDidChangeActiveTextEditor(update),
    // A document that turns from JSON to QAPI is opened anew.
    workspace.onDidOpenTextDocument(({ languageId }) => (languageId === 'qapi' ? update() : undefined)),
    languages.onDidChangeDiagnostics(({ uris }) => status.updateAfterPause(uris)),
  ];
}

class SchemaStatus {
  private readonly release = createItem('qapi.release', 'QEMU release', {
    command: 'workbench.action.openSettings',
    title: 'Set Release',
    arguments: [qemuVersionSetting],
  });
  private readonly schema = createItem('qapi.schema', 'QAPI schema', {
    command: commandNames.showSchemas,
    title: 'Show All',
  });
  /** Answers may come in another order than questions. */
  private latest = 0;
  /** The document whose schemas are shown. */
  private shown: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: ServerSession) {
    this.show(undefined);
  }

  async update(): Promise<void> {
    clearTimeout(this.timer);
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'qapi') return;
    const question = ++this.latest;
    const uri = document.uri.toString();
    // Answered as soon as all schemas are read.
    if (uri !== this.shown) this.setBusy(true);
    const schemas = await this.session.ask<readonly SchemaSummary[]>(schemasMethod, {
      textDocument: { uri },
    });
    if (question !== this.latest) return;
    this.shown = schemas && uri;
    this.setBusy(false);
    this.show(schemas);
  }

  updateAfterPause(changed: readonly Uri[]): void {
    const active = window.activeTextEditor?.document;
    if (active?.languageId !== 'qapi' || changed.length === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), pause);
  }

  dispose(): void {
    clearTimeout(this.timer);
    Disposable.from(this.release, this.schema).dispose();
  }

  private setBusy(busy: boolean): void {
    this.release.busy = busy;
    this.schema.busy = busy;
  }

  private show(schemas: readonly SchemaSummary[] | undefined): void {
    const { text, detail } = releaseWords(schemas);
    Object.assign(this.release, { text, detail: withoutFolders(detail, folderPaths()) });
    Object.assign(this.schema, schemaWords(schemas));
  }
}

function createItem(id: string, name: string, command: LanguageStatusItem['command']): LanguageStatusItem {
  const item = languages.createLanguageStatusItem(id, { language: 'qapi' });
  item.name = name;
  item.command = command;
  return item;
}

/** As the server writes them. */
function folderPaths(): string[] {
  const { workspaceFolders = [] } = workspace;
  return workspaceFolders.map(({ uri }) => uri.path.replace(/^\/(?=[a-z]:)/i, ''));
}
