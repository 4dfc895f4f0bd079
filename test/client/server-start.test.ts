import assert from 'node:assert/strict';
import type { ServerSession } from '../../client/src/server-session';
import type { startWhenNeeded as StartWhenNeeded } from '../../client/src/server-start';
import { EventEmitter, loadExtensionModule } from '../harness/extension-module';

/** An address, as far as VS Code's class of this name is of use here. */
interface Uri {
  readonly scheme: string;
  readonly path: string;
}

interface Exports {
  readonly startWhenNeeded: typeof StartWhenNeeded;
}

interface Document {
  readonly languageId: string;
  readonly uri: Uri;
}

interface Folders {
  readonly added: readonly { readonly uri: Uri }[];
}

describe('the start of a server', () => {
  let schemes: string[];
  let startCount: number;
  let opened: EventEmitter<Document>;
  let foldersChanged: EventEmitter<Folders>;
  beforeEach(() => {
    schemes = [];
    startCount = 0;
    opened = new EventEmitter();
    foldersChanged = new EventEmitter();
  });

  const uriOf = (text: string): Uri => {
    const [scheme = '', path = ''] = text.split(':');
    return { scheme, path };
  };

  /** A window with folders, in which some files exist. */
  function openWindow(folders: readonly string[], files: readonly string[] = []): void {
    const stat = ({ scheme, path }: Uri) =>
      files.includes(`${scheme}:${path}`) ? Promise.resolve({}) : Promise.reject(new Error('none'));
    const vscode = {
      Disposable: { from: () => undefined },
      Uri: { joinPath: ({ scheme, path }: Uri, name: string) => ({ scheme, path: `${path}/${name}` }) },
      workspace: {
        workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder) })),
        textDocuments: [],
        fs: { stat, isWritableFileSystem: (scheme: string) => ['file', 'sftp'].includes(scheme) },
        onDidOpenTextDocument: opened.event,
        onDidChangeWorkspaceFolders: foldersChanged.event,
      },
    };
    const session = {
      start: () => {
        startCount++;
        return Promise.resolve();
      },
      addSchemes: (added: readonly string[]) => void schemes.push(...added),
    };
    const { startWhenNeeded } = loadExtensionModule('server-start', vscode) as Exports;
    startWhenNeeded(session as unknown as ServerSession);
  }

  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const open = (uri: string, languageId = 'qapi'): void => opened.fire({ languageId, uri: uriOf(uri) });

  it('waits for a schema, wherever somebody can write one', () => {
    openWindow([]);
    open('file:/w/a.json', 'json');
    assert.equal(startCount, 0);
    for (const uri of ['file:/w/a.json', 'untitled:Untitled-1', 'sftp:/a.qapi']) open(uri);
    assert.equal(startCount, 3);
    assert.deepEqual(schemes, ['file', 'untitled', 'sftp']);
  });

  it('does not come of an old revision that a view compares', () => {
    openWindow([]);
    open('git:/w/qapi/a.json');
    assert.deepEqual([startCount, schemes], [0, []]);
  });

  it('comes at once in folders with schemas, also in those that are added, wherever they lie', async () => {
    openWindow(['readonly:/w'], ['readonly:/w/.qapi.json', 'vscode-vfs:/q/qapi/qapi-schema.json']);
    await turn();
    assert.deepEqual([startCount, schemes], [1, ['readonly']]);
    open('readonly:/w/a.qapi');
    assert.equal(startCount, 2);
    foldersChanged.fire({ added: [{ uri: uriOf('vscode-vfs:/q') }] });
    await turn();
    assert.deepEqual([startCount, schemes.at(-1)], [3, 'vscode-vfs']);
  });
});
